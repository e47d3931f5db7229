#include "pages/person_settings.h"

#include "pages/setting_row.h"
#include "painting/shapes.h"
#include "widgets/choice_tiles.h"
#include "widgets/person_still.h"
#include "widgets/scene_widget.h"

#include <QPainter>

namespace unhunch::ui {

namespace {

constexpr QSize kPreview{240, 220};
constexpr QSize kHeadTile{58, 58};
constexpr QSize kBodyTile{58, 92};
constexpr QSize kSwatch{40, 40};
constexpr double kSwatchInset = 7;

QColor colourOf(const FigureColours& colours, figure::Material material) {
    return QColor::fromRgb(colours.materials.at(static_cast<std::size_t>(material)));
}

} // namespace

PersonSettings::PersonSettings(FigureStudio& figures, AppModel& model, SettingGroup* group)
    : QObject(group), m_figures(figures), m_model(model), m_group(group) {
    group->addRow(tr("How they look"), tr("The movements are the same for everybody"),
                  makePreview());
    m_hair = addTiles(
        Choice::hair, "personHair", tr("Hair"),
        {tr("Bun"), tr("Bob"), tr("Short crop"), tr("Curls"), tr("Ponytail"), tr("Headscarf")},
        kHeadTile);
    m_build = addTiles(Choice::build, "personBuild", tr("Build"),
                       {tr("Slight"), tr("Middle"), tr("Broad"), tr("Round")}, kBodyTile);
    m_skin = addTiles(Choice::skin, "personSkin", tr("Skin tone"),
                      {tr("1 of 6, light"), tr("2 of 6"), tr("3 of 6"), tr("4 of 6"), tr("5 of 6"),
                       tr("6 of 6, deep")},
                      kSwatch);
    m_hairColour =
        addTiles(Choice::hairColour, "personHairColour", tr("Hair colour"),
                 {tr("Black"), tr("Dark brown"), tr("Chestnut"), tr("Fair"), tr("Grey")}, kSwatch);
    connect(&m_figures, &FigureStudio::changed, this, &PersonSettings::render);
    render();
}

QWidget* PersonSettings::makePreview() {
    auto* preview = new SceneWidget(m_figures.theme());
    m_preview = preview;
    preview->setObjectName(QStringLiteral("personPreview"));
    preview->setFixedSize(kPreview);
    preview->setScene([](const QSizeF& size) {
        return Scene{.discCentre = {size.width() / 2, size.height() * 0.52},
                     .discRadius = size.height() * 0.38,
                     .strip = size.height() * 0.2,
                     .radius = 18};
    });
    preview->setFigure([this, preview](QPainter& painter, const QRectF& box) {
        m_figures.stills().paint(painter, box, personStill(), preview);
    });
    return preview;
}

ChoiceTiles* PersonSettings::addTiles(Choice choice, const char* id, const QString& name,
                                      const QStringList& names, const QSize& tile) {
    auto* tiles = new ChoiceTiles(
        m_figures.theme(), name, names, tile,
        [this, choice](QPainter& painter, const QRectF& box, int index, QWidget* each) {
            paintTile(painter, box, choice, index, each);
        });
    tiles->setObjectName(QString::fromLatin1(id));
    m_group->addRow(name, {}, tiles);
    connect(tiles, &ChoiceTiles::chosen, this, [this, choice](int index) { store(choice, index); });
    return tiles;
}

void PersonSettings::store(Choice choice, int index) {
    m_model.changeSettings([&](app::Settings& settings) -> Result<void> {
        switch (choice) {
        case Choice::hair:
            return settings.setHair(static_cast<figure::Hair>(index));
        case Choice::build:
            return settings.setBuild(static_cast<figure::Build>(index));
        case Choice::skin:
            return settings.setSkinTone(index);
        case Choice::hairColour:
            break;
        }
        return settings.setHairColour(index);
    });
}

/// Each tile shows the person as they would be with that choice.
void PersonSettings::paintTile(QPainter& painter, const QRectF& box, Choice choice, int index,
                               QWidget* tile) const {
    Appearance look = m_figures.appearance();
    figure::Material material = figure::Material::hair;
    switch (choice) {
    case Choice::hair:
        look.look.hair = static_cast<figure::Hair>(index);
        m_figures.stills().paint(painter, box, portraitStill(), tile, look);
        return;
    case Choice::build:
        look.look.build = static_cast<figure::Build>(index);
        m_figures.stills().paint(painter, box, personStill(), tile, look);
        return;
    case Choice::skin:
        look.skinTone = index;
        material = figure::Material::skin;
        break;
    case Choice::hairColour:
        look.hairColour = index;
        break;
    }
    const QRectF swatch = box.adjusted(kSwatchInset, kSwatchInset, -kSwatchInset, -kSwatchInset);
    drawBox(painter, swatch, swatch.height() / 2,
            colourOf(figureColours(m_figures.theme(), look), material));
}

void PersonSettings::render() {
    const app::Person person = m_model.settings().person();
    m_hair->setCurrent(static_cast<int>(person.look.hair));
    m_build->setCurrent(static_cast<int>(person.look.build));
    m_skin->setCurrent(person.skinTone);
    m_hairColour->setCurrent(person.hairColour);
    m_preview->update();
    m_hair->repaintTiles();
    m_build->repaintTiles();
}

} // namespace unhunch::ui
