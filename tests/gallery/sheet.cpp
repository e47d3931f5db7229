#include "gallery/sheet.h"

#include "gallery/parts.h"
#include "gallery/scenes.h"
#include "painting/theme.h"
#include "widgets/text_block_widget.h"

#include <QApplication>
#include <QGridLayout>
#include <memory>

namespace unhunch::gallery {
namespace {

using namespace unhunch::ui;

class Sheet : public QWidget {
public:
    explicit Sheet(const Theme& theme, int width) {
        QPalette palette = theme.palette();
        setPalette(palette);
        setAutoFillBackground(true);
        setFixedWidth(width);
    }
};

QPixmap shot(QWidget& sheet) {
    sheet.show();
    QApplication::processEvents();
    sheet.resize(sheet.width(), sheet.layout()->totalHeightForWidth(sheet.width()));
    QApplication::processEvents();
    showMarkedStates(sheet);
    QApplication::processEvents();
    return sheet.grab();
}

QPixmap components(const Theme& theme) {
    Sheet sheet(theme, 1280);
    auto* const grid = new QGridLayout(&sheet);
    grid->setContentsMargins(40, 36, 40, 36);
    grid->setHorizontalSpacing(36);
    grid->setVerticalSpacing(28);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(buttonsPart(theme), 0, 0, Qt::AlignTop);
    grid->addWidget(choicePart(theme), 0, 1, Qt::AlignTop);
    grid->addWidget(evidencePart(theme), 0, 2, Qt::AlignTop);
    grid->addWidget(painPart(theme), 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(bodyPart(theme), 1, 2, Qt::AlignTop);
    grid->addWidget(typePart(theme), 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(overlaysPart(theme), 2, 2, Qt::AlignTop);
    return shot(sheet);
}

} // namespace

std::vector<std::pair<QString, QPixmap>> renderSheets(const Theme& theme) {
    const auto scene = [](std::unique_ptr<QWidget> page) {
        page->show();
        QApplication::processEvents();
        return page->grab();
    };
    return {{QStringLiteral("components"), components(theme)},
            {QStringLiteral("today"), scene(todayScene(theme))},
            {QStringLiteral("session-press"), scene(sessionScene(theme, true))},
            {QStringLiteral("session-inhale"), scene(sessionScene(theme, false))},
            {QStringLiteral("trends"), scene(trendsScene(theme))},
            {QStringLiteral("article"), scene(articleScene(theme))},
            {QStringLiteral("dialog"), scene(dialogScene(theme))}};
}

} // namespace unhunch::gallery
