#include "widgets/field.h"

#include "painting/icons.h"
#include "painting/key_cap.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/style_sheet.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace unhunch::ui {
namespace {

constexpr int kSearchIcon = 18;
constexpr int kSearchIconLarge = 22;
constexpr int kNarrowest = 160;

QString outlinedStyle(const Theme& theme, const QString& selector, int radius, bool error,
                      const QString& padding) {
    return QStringLiteral("%1{background:%2;color:%3;border:%4px solid %5;border-radius:%6px;"
                          "padding:%7;selection-background-color:%8;selection-color:%9}")
        .arg(selector, css(theme.color(Role::Surface2)), css(theme.color(Role::Text)))
        .arg(error ? 2 : 1)
        .arg(css(theme.color(error ? Role::Danger : Role::Ctl)))
        .arg(radius)
        .arg(padding, css(theme.color(Role::Primary)), css(theme.color(Role::OnPrimary)));
}

} // namespace

Field::Field(const Theme& theme, const QString& name, QWidget* parent)
    : Field(theme, name, {40, size::kRadiusField}, parent) {}

Field::Field(const Theme& theme, const QString& name, Shape shape, QWidget* parent)
    : QLineEdit(parent), m_theme(theme), m_ring(new FocusRing(theme, this, size::kRadiusField)),
      m_shape(shape) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    Field::restyle();
}

void Field::setError(bool error) {
    m_error = error;
    restyle();
}

void Field::restyle() {
    setFont(m_theme.font(Type::Body));
    setPalette(m_theme.palette());
    setStyleSheet(outlinedStyle(m_theme, QStringLiteral("QLineEdit"), m_shape.radius, m_error,
                                QStringLiteral("0 10px")));
    setFixedHeight(m_theme.px(m_shape.height));
    updateGeometry();
}

QSize Field::sizeHint() const {
    return {m_theme.px(240), m_theme.px(m_shape.height)};
}

QSize Field::minimumSizeHint() const {
    return {m_theme.px(kNarrowest), m_theme.px(m_shape.height)};
}

SearchField::SearchField(const Theme& theme, const QString& placeholder, bool large,
                         QWidget* parent)
    : Field(theme, placeholder, large ? Shape{52, 16} : Shape{40, size::kRadiusField}, parent),
      m_large(large), m_glass(new QAction(this)), m_clear(new QAction(tr("Clear"), this)) {
    setPlaceholderText(placeholder);
    addAction(m_glass, QLineEdit::LeadingPosition);
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
    ring().setRadius(shape().radius);
    SearchField::restyle();
}

void SearchField::restyle() {
    Field::restyle();
    if (m_large)
        setFont(typeFontPx(Type::BodyMedium, 17 * theme().look().textScale));
    const int icon = theme().px(m_large ? kSearchIconLarge : kSearchIcon);
    m_glass->setIcon(makeIcon(QStringLiteral("magnifying-glass"), IconWeight::Regular, icon,
                              theme().color(m_large ? Role::Text : Role::Text3)));
    m_clear->setIcon(
        makeIcon(QStringLiteral("x"), IconWeight::Regular, icon, theme().color(Role::Text3)));
}

void SearchField::setKeyHint(const QString& key) {
    m_key = key;
    update();
}

void SearchField::paintEvent(QPaintEvent* event) {
    Field::paintEvent(event);
    if (m_key.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    const PainterScope scope(painter);
    const KeyCap shape = keyCap(theme().look().textScale);
    const QSizeF cap = keyCapSize(m_key, shape);
    const QRectF box(QPointF(width() - 12 - cap.width(), (height() - cap.height()) / 2), cap);
    drawKeyCap(painter, mirrored(this, box, QRectF(rect())).topLeft(), m_key,
               theme().color(Role::Text3), shape);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    // The page moves through its results while typing stays in the field.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();
        return;
    }
    Field::keyPressEvent(event);
}

NoteBox::NoteBox(const Theme& theme, const QString& name, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme) {
    setAccessibleName(name);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    new FocusRing(theme, this, size::kRadiusField);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void NoteBox::restyle() {
    setFont(m_theme.font(Type::Body));
    setPalette(m_theme.palette());
    setStyleSheet(outlinedStyle(m_theme, QStringLiteral("QPlainTextEdit"), size::kRadiusField,
                                false, QStringLiteral("6px 9px")) +
                  scrollBarStyleSheet(m_theme));
    updateGeometry();
}

QSize NoteBox::sizeHint() const {
    return {m_theme.px(320), m_theme.px(92)};
}

QSize NoteBox::minimumSizeHint() const {
    return {m_theme.px(kNarrowest), m_theme.px(66)};
}

} // namespace unhunch::ui
