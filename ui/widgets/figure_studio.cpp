#include "widgets/figure_studio.h"

#include "painting/photo.h"
#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

Appearance appearanceOf(const app::Person& person) {
    return {person.look, person.skinTone, person.hairColour};
}

/// Pictures of other content or of another program are not ours.
QByteArray versionOf(const AppModel& model) {
    const auto hash = model.application().library->contentHash();
    return QCoreApplication::applicationVersion().toUtf8() + '-' +
           QByteArray::fromStdString(hash.value_or(std::string()));
}

} // namespace

FigureStudio::FigureStudio(const Theme& theme, AppModel& model)
    : m_theme(theme), m_model(model),
      m_stills(theme, m_thread, words::fromUtf8(model.application().paths.pictureFolder().string()),
               versionOf(model)) {
    readAppearance();
    connect(&model, &AppModel::settingsChanged, this, &FigureStudio::readAppearance);
    connect(&model, &AppModel::libraryChanged, this, [this] { m_photos.clear(); });
}

void FigureStudio::readAppearance() {
    const Appearance chosen = appearanceOf(m_model.settings().person());
    m_stills.setAppearance(chosen);
    if (chosen != m_appearance) {
        m_appearance = chosen;
        emit changed();
    }
}

FigureStill FigureStudio::stillOf(const ClipPointer& clip, std::size_t key) {
    FigureStill still;
    still.clip = clip;
    still.name = m_model.figures().nameOf(clip);
    still.key = key;
    return still;
}

std::shared_ptr<const QImage> FigureStudio::photoOf(const ExerciseId& id) {
    const auto known = m_photos.find(id);
    if (known != m_photos.end()) {
        return known->second;
    }
    auto& place = m_photos[id];
    const auto bytes = m_model.application().library->picture(id);
    if (bytes) {
        if (QImage photo = photoFrom(*bytes); !photo.isNull()) {
            place = std::make_shared<const QImage>(std::move(photo));
        }
    }
    return place;
}

FigureStill FigureStudio::tileOf(const Pictured& subject) {
    const ClipPointer clip = m_model.figures().clip(subject);
    FigureStill still = stillOf(clip, clip ? clip->endStill : 0);
    still.photo = clip ? nullptr : photoOf(subject.exercise);
    still.isTile = true;
    still.shadow = false;
    return still;
}

FigureStill FigureStudio::sceneOf(const Pictured& subject) {
    FigureStill still = tileOf(subject);
    still.isTile = false;
    still.shadow = true;
    still.hints = true;
    return still;
}

} // namespace unhunch::ui
