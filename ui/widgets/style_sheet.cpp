#include "widgets/style_sheet.h"

#include "painting/theme.h"

namespace unhunch::ui {

QString css(const QColor& color) {
    return QStringLiteral("rgba(%1,%2,%3,%4)")
        .arg(color.red())
        .arg(color.green())
        .arg(color.blue())
        .arg(color.alpha());
}

QString scrollBarStyleSheet(const Theme& theme) {
    return QStringLiteral(
               "QScrollBar:vertical{background:transparent;width:12px;margin:0;border:none}"
               "QScrollBar:horizontal{background:transparent;height:12px;margin:0;border:none}"
               "QScrollBar::handle:vertical{background:%1;border-radius:3px;margin:2px 3px;"
               "min-height:36px}"
               "QScrollBar::handle:horizontal{background:%1;border-radius:3px;margin:3px 2px;"
               "min-width:36px}"
               "QScrollBar::handle:vertical:hover{border-radius:5px;margin:2px 1px}"
               "QScrollBar::handle:horizontal:hover{border-radius:5px;margin:1px 2px}"
               "QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}"
               "QScrollBar::add-page,QScrollBar::sub-page{background:transparent}")
        .arg(css(theme.color(Role::Ctl)));
}

} // namespace unhunch::ui
