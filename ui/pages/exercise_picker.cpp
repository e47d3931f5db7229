#include "pages/exercise_picker.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/field.h"
#include "widgets/style_sheet.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExercisePicker)
};

constexpr int kRow = 60;
constexpr QSize kPicture{72, 48};
constexpr double kListShare = 0.4; ///< of the height of the window
constexpr int kInset = 6;
constexpr int kId = Qt::UserRole;
constexpr int kDetail = Qt::UserRole + 1;

class PickerDelegate : public QStyledItemDelegate {
public:
    PickerDelegate(FigureStudio& figures, QListWidget* list)
        : QStyledItemDelegate(list), m_figures(figures), m_list(list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, m_figures.theme().px(kRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = m_figures.theme();
        const PainterScope scope(*painter);
        if ((option.state & QStyle::State_Selected) != 0) {
            drawBox(*painter, option.rect, kInset, theme.color(Role::PrimarySoft),
                    theme.color(Role::Primary), 2);
        }
        const QRectF row = QRectF(option.rect).adjusted(kInset, kInset, -kInset, -kInset);
        QRectF picture(row.topLeft(), QSizeF(theme.px(kPicture.width()), row.height()));
        QRectF words = row.adjusted(picture.width() + 14, 0, 0, 0);
        if (option.direction == Qt::RightToLeft) {
            picture.moveRight(row.right());
            words.moveLeft(row.left());
        }
        const ExerciseId id{index.data(kId).toString().toStdString()};
        m_figures.stills().paint(*painter, picture, m_figures.tileOf({id, {}}), m_list->viewport());
        const auto side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        const QRectF upper(words.topLeft(), QSizeF(words.width(), words.height() / 2));
        drawLine(*painter, upper, side, index.data().toString(), theme.font(Type::Strong),
                 theme.color(Role::Text));
        drawLine(*painter, upper.translated(0, words.height() / 2), side,
                 index.data(kDetail).toString(), theme.font(Type::Caption),
                 theme.color(Role::Text2));
    }

private:
    FigureStudio& m_figures;
    QListWidget* m_list;
};

QListWidget* makeList(FigureStudio& figures, const std::vector<PickerItem>& items, int height) {
    const Theme& theme = figures.theme();
    auto* list = new QListWidget;
    list->setObjectName(QStringLiteral("pickerList"));
    list->setAccessibleName(Text::tr("Exercises"));
    list->setItemDelegate(new PickerDelegate(figures, list));
    list->setUniformItemSizes(true);
    list->setMinimumHeight(height);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setStyleSheet(QStringLiteral("QListWidget{background:%1;border:none;outline:none}")
                            .arg(css(theme.color(Role::Surface))) +
                        scrollBarStyleSheet(theme));
    for (const PickerItem& each : items) {
        auto* item = new QListWidgetItem(each.title, list);
        item->setData(kId, words::fromUtf8(each.id.value));
        item->setData(kDetail, each.detail);
        item->setData(Qt::AccessibleDescriptionRole, each.detail);
    }
    list->setCurrentRow(0);
    return list;
}

/// Up and Down in the search field move in the list below it.
class ListKeys : public QObject {
public:
    ListKeys(QWidget* field, QListWidget* list) : QObject(field), m_list(list) {
        field->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down) {
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QListWidget* m_list;
};

/// Hides what does not hold `text`; the first that does becomes the current one.
void filter(QListWidget* list, const QString& text) {
    int first = -1;
    for (int row = list->count() - 1; row >= 0; --row) {
        const bool fits = list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive);
        list->item(row)->setHidden(!fits);
        first = fits ? row : first;
    }
    list->setCurrentRow(first);
}

} // namespace

Dialog* openExercisePicker(FigureStudio& figures, QWidget* window, const PickerWords& words,
                           const std::vector<PickerItem>& items,
                           const std::function<void(const ExerciseId&)>& chosen) {
    const Theme& theme = figures.theme();
    auto* dialog = new Dialog(theme, window, words.title);
    auto* field = new SearchField(theme, Text::tr("Find an exercise"));
    field->setObjectName(QStringLiteral("pickerSearch"));
    auto* list = makeList(figures, items, qRound(window->height() * kListShare));
    new ListKeys(field, list);
    QObject::connect(field, &QLineEdit::textChanged, list,
                     [list](const QString& text) { filter(list, text); });
    dialog->content()->addWidget(field);
    dialog->content()->addWidget(list, 1);
    dialog->addButton(Text::tr("Cancel"), ButtonKind::Quiet, Dialog::Answer::Reject);
    auto* accept = dialog->addButton(words.accept, ButtonKind::Primary, Dialog::Answer::Accept);
    accept->setObjectName(QStringLiteral("pickerAccept"));
    QObject::connect(list, &QListWidget::itemDoubleClicked, dialog, &Dialog::accept);
    QObject::connect(list, &QListWidget::currentRowChanged, accept,
                     [accept](int row) { accept->setEnabled(row >= 0); });
    QObject::connect(dialog, &Dialog::accepted, list, [list, chosen] {
        if (const auto* item = list->currentItem()) {
            chosen(ExerciseId{item->data(kId).toString().toStdString()});
        }
    });
    dialog->open();
    field->setFocus(Qt::TabFocusReason);
    return dialog;
}

} // namespace unhunch::ui
