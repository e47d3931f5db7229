#include "pages/sound_settings.h"

#include "pages/setting_row.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/segmented.h"
#include "widgets/select.h"
#include "widgets/slider.h"
#include "widgets/switch.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kTryEveryMs = 100;
constexpr int kTries = 50;
constexpr Milliseconds kAfterChime{400};

QString sample() {
    return SoundSettings::tr("Let your chest sink towards the floor.");
}

} // namespace

SoundSettings::SoundSettings(const Theme& theme, AppModel& model, SettingGroup* group)
    : QObject(group), m_theme(theme), m_model(model) {
    addSpeech(group);
    addVoice(group);
    addChimes(group);
    m_untilMade.setInterval(kTryEveryMs);
    connect(&m_untilMade, &QTimer::timeout, this, [this] {
        const bool isMade = m_model.sound().length(sample()).has_value();
        if (isMade) {
            m_model.sound().say(sample());
        }
        if (isMade || ++m_tries > kTries) {
            m_untilMade.stop();
        }
    });
}

void SoundSettings::addSpeech(SettingGroup* group) {
    m_speech =
        new Segmented(m_theme, tr("Spoken guidance"), {tr("Off"), tr("Key words"), tr("Full")});
    m_speech->setObjectName(QStringLiteral("speech"));
    m_state = group->addRow(tr("Spoken guidance"), QStringLiteral(" "), m_speech);
    connect(m_speech, &Segmented::chosen, this, [this](int index) {
        m_model.changeSettings([index](app::Settings& settings) {
            return settings.setSpeech(static_cast<app::SpeechLevel>(index));
        });
    });
}

void SoundSettings::addVoice(SettingGroup* group) {
    m_voice = new Select(m_theme, tr("Voice"));
    m_voice->setObjectName(QStringLiteral("voice"));
    group->addRow(tr("Voice"), {}, m_voice);
    connect(m_voice, &QComboBox::activated, this, [this](int index) {
        const std::string id = m_voice->itemData(index).toString().toStdString();
        m_model.changeSettings([&](app::Settings& settings) { return settings.setVoice(id); });
    });
    m_rate = new Select(m_theme, tr("Speaking rate"));
    m_rate->setObjectName(QStringLiteral("speechRate"));
    for (const int percent : app::kSpeechRates) {
        m_rate->addItem(tr("%1 %").arg(percent), percent);
    }
    group->addRow(tr("Speaking rate"), {}, m_rate);
    connect(m_rate, &QComboBox::activated, this, [this](int index) {
        const int percent = m_rate->itemData(index).toInt();
        m_model.changeSettings(
            [percent](app::Settings& settings) { return settings.setSpeechRate(percent); });
    });
}

void SoundSettings::addChimes(SettingGroup* group) {
    m_chimes = new Switch(m_theme, tr("Chime at each change"));
    m_chimes->setObjectName(QStringLiteral("chimes"));
    group->addRow(tr("Chime at each change"),
                  tr("Soft in the wind-down, clearer in strength routines"), m_chimes);
    connect(m_chimes, &QAbstractButton::clicked, this, [this](bool on) {
        m_model.changeSettings([on](app::Settings& settings) { return settings.setChimes(on); });
    });
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* hear = new Button(m_theme, tr("Listen"), ButtonKind::Quiet);
    hear->setObjectName(QStringLiteral("listen"));
    hear->setIconName(QStringLiteral("play"));
    m_volume = new Slider(m_theme, tr("Volume"));
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setSingleStep(5);
    row->addWidget(hear);
    row->addWidget(m_volume);
    group->addRow(tr("Volume"), {}, line);
    connect(hear, &QAbstractButton::clicked, this, &SoundSettings::listen);
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) {
        m_model.changeSettings(
            [percent](app::Settings& settings) { return settings.setVolume(percent); });
        m_model.sound().configure(options());
    });
}

SoundOptions SoundSettings::options() const {
    const app::Sound sound = m_model.settings().sound();
    return {.volumePercent = sound.volumePercent,
            .profile = SoundProfile::even,
            .voice = words::fromUtf8(sound.voice),
            .ratePercent = sound.ratePercent};
}

void SoundSettings::listen() {
    SoundPort& sound = m_model.sound();
    sound.configure(options());
    sound.prepare({sample()});
    sound.play(Chime::ease);
    if (sound.length(sample())) {
        sound.say(sample(), kAfterChime);
    } else {
        m_tries = 0;
        m_untilMade.start();
    }
}

void SoundSettings::fillVoices() {
    const std::vector<Voice> voices = m_model.sound().voices();
    if (m_voice->count() == static_cast<int>(voices.size()) + 1) {
        return;
    }
    m_voice->clear();
    m_voice->addItem(tr("The usual one"), QString());
    for (const Voice& voice : voices) {
        m_voice->addItem(voice.name, voice.id);
    }
}

void SoundSettings::render() {
    fillVoices();
    const app::Sound sound = m_model.settings().sound();
    m_speech->setCurrent(static_cast<int>(sound.speech));
    m_voice->setCurrentIndex(std::max(0, m_voice->findData(words::fromUtf8(sound.voice))));
    m_rate->setCurrentIndex(m_rate->findData(sound.ratePercent));
    m_chimes->setChecked(sound.chimes);
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(sound.volumePercent);
    switch (m_model.sound().state()) {
    case SoundState::ready:
        m_state->setText(tr("Phase words and steps, so you need not watch the screen"));
        break;
    case SoundState::noVoice:
        m_state->setText(tr("No voice was found on this computer. The chimes work"));
        break;
    case SoundState::noDevice:
        m_state->setText(tr("No loudspeaker was found. Sessions run without sound"));
        break;
    case SoundState::noPlugin:
        m_state->setText(tr("The sound part is not installed. Sessions run without sound"));
        break;
    }
}

} // namespace unhunch::ui
