#include "sound/player.h"

#include "base/system_clock.h"
#include "sound/mixer.h"

#include <QMediaDevices>
#include <cstring>
#include <optional>
#include <utility>

namespace unhunch::ui {

namespace {

/// While the device is open one looks this often whether it is still there and still needed.
constexpr Milliseconds kWatch{250};
/// Silent looks after which the device is let go; after a rest(), what empties its buffer.
constexpr int kLinger = 4;
constexpr int kLingerAtRest = 2;
/// Asked for the device's buffer. The server keeps a part for itself; what is left is what a sound
/// waits while the device is open, and what the machine may be late by.
constexpr Milliseconds kBuffer{100};

void convert(std::span<const float> frames, const QAudioFormat& format, char* out) {
    const auto channels = static_cast<std::size_t>(format.channelCount());
    for (const float frame : frames) {
        const auto sample = static_cast<std::int16_t>(frame * 32767);
        for (std::size_t i = 0; i < channels; ++i, out += format.bytesPerSample()) {
            if (format.sampleFormat() == QAudioFormat::Float) {
                std::memcpy(out, &frame, sizeof frame);
            } else {
                std::memcpy(out, &sample, sizeof sample);
            }
        }
    }
}

/// One channel of 16 bits where the device takes it, else its own channels and samples. Every sound
/// server takes kMixRate; nothing is returned where that fails.
std::optional<QAudioFormat> formatFor(const QAudioDevice& device) {
    QAudioFormat format;
    format.setSampleRate(kMixRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isFormatSupported(format)) {
        return format;
    }
    format.setChannelCount(device.preferredFormat().channelCount());
    for (const auto sample : {QAudioFormat::Int16, QAudioFormat::Float}) {
        format.setSampleFormat(sample);
        if (device.isFormatSupported(format)) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace

MixerStream::MixerStream(Mixer& mixer, QObject* parent) : QIODevice(parent), m_mixer(mixer) {
    QIODevice::open(ReadOnly | Unbuffered);
}

void MixerStream::begin(const QAudioFormat& format) {
    m_format = format;
    m_frameBytes = format.bytesPerFrame();
}

qint64 MixerStream::bytesAvailable() const {
    return m_format.bytesForDuration(1'000'000); // never at its end
}

qint64 MixerStream::size() const {
    return m_format.bytesForDuration(20'000);
}

qint64 MixerStream::readData(char* data, qint64 maxSize) {
    const qint64 frames = maxSize / m_frameBytes;
    m_frames.resize(static_cast<std::size_t>(frames));
    m_mixer.render(m_frames, SystemClock().steadyNow());
    convert(m_frames, m_format, data);
    return frames * m_frameBytes;
}

qint64 MixerStream::writeData(const char* /*data*/, qint64 /*size*/) {
    return -1;
}

Player::Player(std::shared_ptr<Mixer> mixer)
    : m_mixer(std::move(mixer)), m_stream(*m_mixer, this), m_watch(this) {
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &Player::watch);
}

void Player::begin() {
    auto* devices = new QMediaDevices(this);
    connect(devices, &QMediaDevices::audioOutputsChanged, this, &Player::lookForDevices);
    lookForDevices();
}

void Player::lookForDevices() {
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (m_sink != nullptr && device != m_device) {
        close();
        wake();
    }
    setPresent(!device.isNull());
}

void Player::wake() {
    m_resting = false;
    if (m_sink != nullptr || m_mixer->idle()) {
        return;
    }
    open(QMediaDevices::defaultAudioOutput());
    if (m_sink == nullptr) {
        m_mixer->clear();
    }
    setPresent(m_sink != nullptr);
}

void Player::rest() {
    m_resting = true;
}

void Player::open(const QAudioDevice& device) {
    const auto format = device.isNull() ? std::nullopt : formatFor(device);
    if (!format) {
        return;
    }
    m_device = device;
    m_stream.begin(*format);
    m_sink = new QAudioSink(device, *format, this);
    m_sink->setBufferSize(format->bytesForDuration(kBuffer.count() * 1000));
    m_sink->start(&m_stream);
    if (m_sink->state() == QAudio::StoppedState) {
        close();
        return;
    }
    connect(m_sink, &QAudioSink::stateChanged, this, &Player::onSinkState);
    m_silentWatches = 0;
    m_watch.start();
}

void Player::close() {
    m_watch.stop();
    m_sink->disconnect(this);
    m_sink->stop();
    m_sink->deleteLater();
    m_sink = nullptr;
}

void Player::watch() {
    lookForDevices();
    m_silentWatches = m_mixer->idle() ? m_silentWatches + 1 : 0;
    if (m_sink != nullptr && m_silentWatches >= (m_resting ? kLingerAtRest : kLinger)) {
        close();
    }
}

void Player::onSinkState(QAudio::State state) {
    if (state == QAudio::StoppedState) {
        close();
        m_mixer->clear();
        setPresent(false);
    }
}

void Player::setPresent(bool present) {
    if (std::exchange(m_present, present) != present) {
        emit deviceChanged(present);
    }
}

} // namespace unhunch::ui
