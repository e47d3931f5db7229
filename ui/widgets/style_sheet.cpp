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

QString menuStyleSheet(const Theme& theme) {
    return QStringLiteral("QMenu{background:%1;border:1px solid %2;border-radius:14px;padding:6px}"
                          "QMenu::item{padding:8px 14px 8px 10px;border-radius:9px;color:%3;"
                          "font-size:%5px;font-weight:500}"
                          "QMenu::item:selected{background:%4}"
                          "QMenu::icon{padding-left:10px}")
        .arg(css(theme.color(Role::Surface2)), css(theme.color(Role::Line)),
             css(theme.color(Role::Text)), css(theme.color(Role::Sunk)))
        .arg(theme.px(15));
}

QString applicationStyleSheet(const Theme& theme) {
    return QStringLiteral("QToolTip{background:%1;color:%2;border:1px solid %3;padding:6px 8px;"
                          "font-size:%4px}")
               .arg(css(theme.color(Role::Surface2)), css(theme.color(Role::Text)),
                    css(theme.color(Role::Line2)))
               .arg(theme.px(13)) +
           scrollBarStyleSheet(theme) + menuStyleSheet(theme);
}

} // namespace unhunch::ui
