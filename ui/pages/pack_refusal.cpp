#include "pages/pack_refusal.h"

#include "painting/shapes.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/text_block_widget.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace unhunch::ui {

namespace {

constexpr int kPanel = 760;
constexpr int kNames = 96;
constexpr int kLine = 24;
constexpr int kNumbers = 48;
constexpr int kCodeX = 70;
constexpr int kRadius = 12;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackRefusal)
};

/// Lines of a file, the faulty one marked. Accessible: its text.
class CodeLines : public QWidget {
public:
    CodeLines(const Theme& theme, std::vector<CodeLine> lines)
        : m_theme(theme), m_lines(std::move(lines)) {
        setObjectName(QStringLiteral("faultyLines"));
        QStringList said;
        for (const CodeLine& line : m_lines) {
            said << QStringLiteral("%1 %2").arg(line.number).arg(line.text);
        }
        setAccessibleName(said.join(QLatin1Char('\n')));
        setFixedHeight(theme.px(kLine) * static_cast<int>(m_lines.size()) + 2);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const PainterScope scope(painter);
        QPainterPath box;
        box.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        painter.fillPath(box, m_theme.color(Role::Sunk));
        painter.setClipPath(box);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(m_theme.px(14));
        painter.setFont(font);
        const int height = m_theme.px(kLine);
        int y = 1;
        for (const CodeLine& line : m_lines) {
            const QRect row(0, y, width(), height);
            if (line.isFaulty) {
                painter.fillRect(row, m_theme.color(Role::DangerSoft));
            }
            painter.setPen(m_theme.color(line.isFaulty ? Role::DangerTx : Role::Text2));
            painter.drawText(QRect(0, y, m_theme.px(kNumbers) - 10, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
            painter.setPen(m_theme.color(line.isFaulty ? Role::DangerTx : Role::Text));
            painter.drawText(row.adjusted(m_theme.px(kCodeX), 0, -8, 0),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
            y += height;
        }
        painter.setPen(m_theme.color(Role::Line));
        painter.drawPath(box);
    }

private:
    const Theme& m_theme;
    std::vector<CodeLine> m_lines;
};

void addRow(const Theme& theme, QGridLayout* grid, const QString& name, TextBlock* value) {
    const int row = grid->rowCount();
    auto* label = new TextBlock(theme, Type::Body, name, Role::Text2);
    label->setWrapping(false);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
}

} // namespace

Dialog* openPackRefusal(const Theme& theme, QWidget* window, const RefusalState& state,
                        std::function<void()> chooseAnother) {
    auto* dialog = new Dialog(theme, window, Text::tr("This content pack was not added"));
    dialog->setObjectName(QStringLiteral("packRefusal"));
    dialog->setIcon(QStringLiteral("file-x"), Role::CautionTx, Role::CautionSoft);
    dialog->setText(state.text);
    dialog->setPanelWidth(kPanel);
    auto* grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, theme.px(kNames));
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    addRow(theme, grid, Text::tr("File"), new TextBlock(theme, Type::BodyMedium, state.file));
    if (!state.line.isEmpty()) {
        addRow(theme, grid, Text::tr("Line"), new TextBlock(theme, Type::BodyMedium, state.line));
    }
    auto* reason = new TextBlock(theme, Type::Body);
    reason->setObjectName(QStringLiteral("refusalReason"));
    reason->setRich(true);
    reason->setText(state.reason);
    addRow(theme, grid, Text::tr("Reason"), reason);
    dialog->content()->addLayout(grid);
    if (!state.lines.empty()) {
        dialog->content()->addWidget(new CodeLines(theme, state.lines));
    }
    Button* copy = dialog->addLeftButton(Text::tr("Copy details"));
    copy->setObjectName(QStringLiteral("copyDetails"));
    copy->setIconName(QStringLiteral("copy-simple"));
    QObject::connect(copy, &QAbstractButton::clicked, dialog, [copy, details = state.details] {
        QGuiApplication::clipboard()->setText(details);
        copy->setText(Text::tr("Copied"));
    });
    Button* another = dialog->addButton(Text::tr("Choose another file"), ButtonKind::Secondary,
                                        Dialog::Answer::None);
    another->setObjectName(QStringLiteral("chooseAnother"));
    QObject::connect(another, &QAbstractButton::clicked, dialog,
                     [dialog, chooseAnother = std::move(chooseAnother)] {
                         dialog->reject();
                         chooseAnother();
                     });
    Button* close =
        dialog->addButton(Text::tr("Close"), ButtonKind::Primary, Dialog::Answer::Accept);
    close->setObjectName(QStringLiteral("closeRefusal"));
    close->setKeyHint(Text::tr("Esc"));
    dialog->open();
    return dialog;
}

} // namespace unhunch::ui
