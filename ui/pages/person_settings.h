// Choosing the person who shows the movements.
#pragma once

#include "widgets/figure_studio.h"

#include <QObject>

namespace unhunch::ui {

class ChoiceTiles;
class SettingGroup;

/// Fills a group of settings with a picture of the person and tiles for hair, build, skin and hair
/// colour. Choices are kept at once. Owned by the group.
class PersonSettings : public QObject {
    Q_OBJECT
public:
    /// Studio and model must outlive it.
    PersonSettings(FigureStudio& figures, AppModel& model, SettingGroup* group);

    void render();

private:
    enum class Choice : std::uint8_t { hair, build, skin, hairColour };

    [[nodiscard]] QWidget* makePreview();
    ChoiceTiles* addTiles(Choice choice, const char* id, const QString& name,
                          const QStringList& names, const QSize& tile);
    void store(Choice choice, int index);
    void paintTile(QPainter& painter, const QRectF& box, Choice choice, int index,
                   QWidget* tile) const;

    FigureStudio& m_figures;
    AppModel& m_model;
    SettingGroup* m_group;
    QWidget* m_preview = nullptr;
    ChoiceTiles* m_hair;
    ChoiceTiles* m_build;
    ChoiceTiles* m_skin;
    ChoiceTiles* m_hairColour;
};

} // namespace unhunch::ui
