#include "pages/routine_row.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "presentation/words.h"
#include "widgets/figure_picture.h"
#include "widgets/figure_studio.h"
#include "widgets/focus_ring.h"
#include "widgets/icon_button.h"
#include "widgets/stepper.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace unhunch::ui {

namespace {
constexpr int kHeight = 72;
constexpr int kHandle = 44;
constexpr double kRadius = 16;
constexpr int kHandleIcon = 20;
constexpr int kLength = 46;
constexpr QSize kPicture{84, 54};
} // namespace

RoutineRow::RoutineRow(FigureStudio& figures)
    : Card(figures.theme()), m_figures(figures), m_theme(figures.theme()),
      m_picture(new FigurePicture(figures, {}, kPicture, FigurePicture::Ground::sunk)),
      m_title(new TextBlock(m_theme, Type::Strong)),
      m_detail(new TextBlock(m_theme, Type::Caption, {}, Role::Text2)),
      m_count(new Stepper(m_theme, tr("How many"), 1, domain::Dose::kMostCount)),
      m_length(new TextBlock(m_theme, Type::SmallStrong)),
      m_remove(new IconButton(m_theme, QStringLiteral("trash"), tr("Take away"))),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight)) {
    setRadius(kRadius);
    setFocusPolicy(Qt::StrongFocus);
    new FocusRing(m_theme, this, kRadius);
    setMinimumHeight(m_theme.px(kHeight));
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_remove->setObjectName(QStringLiteral("rowRemove"));
    m_remove->setSide(36);
    m_length->setMinimumWidth(m_theme.px(kLength));
    m_length->setTextAlignment(Qt::AlignRight);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addStretch();
    auto* start = new QHBoxLayout;
    start->setSpacing(14);
    start->addWidget(m_picture, 0, Qt::AlignVCenter);
    start->addLayout(words, 1);
    auto* end = new QHBoxLayout;
    end->setSpacing(10);
    end->addStretch();
    end->addWidget(m_count);
    end->addWidget(m_length);
    end->addWidget(m_remove);
    m_layout->setSpacing(10);
    m_layout->addLayout(start, 1);
    m_layout->addLayout(end);
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(kHandle, 8, 10, 8);
    outer->addLayout(m_layout);
    connect(m_count, &Stepper::valueChanged, this, &RoutineRow::countChanged);
    connect(m_remove, &QAbstractButton::clicked, this, &RoutineRow::removeAsked);
}

void RoutineRow::render(const RoutineRowState& state, const QString& place) {
    m_state = state;
    m_picture->setStill(m_figures.tileOf(state.picture));
    m_title->setText(state.title);
    m_detail->setText(state.detail);
    m_count->setVisible(!state.isGone);
    m_length->setVisible(!state.isGone);
    m_count->setFormat([one = state.one, many = state.many](int count) {
        return words::counted(count, one, many);
    });
    m_count->setValue(state.count);
    m_count->setAccessibleName(tr("How many of %1").arg(state.title));
    m_length->setText(state.length);
    m_remove->setAccessibleName(tr("Take %1 away").arg(state.title));
    setAccessibleName(tr("%1, %2").arg(state.spoken, place));
}

void RoutineRow::setStacked(bool stacked) {
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RoutineRow::setLifted(bool lifted) {
    setOutline(lifted ? Role::Primary : Role::Line, lifted ? 2 : 1);
    if (lifted) {
        raise();
    }
}

QRectF RoutineRow::handle() const {
    return mirrored(this, {0, 0, static_cast<double>(kHandle), static_cast<double>(height())},
                    QRectF(rect()));
}

void RoutineRow::keyPressEvent(QKeyEvent* event) {
    const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
    const int step = event->key() == Qt::Key_Up ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt) {
            emit moveAsked(step);
        } else {
            emit focusAsked(step);
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (!m_state.isGone) {
            emit countChanged(m_state.count + (event->key() == Qt::Key_Plus ? 1 : -1));
        }
        break;
    case Qt::Key_Delete:
        emit removeAsked();
        break;
    default:
        event->ignore();
    }
}

void RoutineRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && handle().contains(event->position())) {
        m_taken = qRound(event->globalPosition().y());
        setCursor(Qt::ClosedHandCursor);
    }
}

void RoutineRow::mouseMoveEvent(QMouseEvent* event) {
    if (m_taken) {
        emit dragged(qRound(event->globalPosition().y()) - *m_taken);
    }
}

void RoutineRow::mouseReleaseEvent(QMouseEvent* /*event*/) {
    if (m_taken) {
        m_taken.reset();
        unsetCursor();
        emit dropped();
    }
}

void RoutineRow::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    drawIcon(painter, handle(), QStringLiteral("dots-six-vertical"), IconWeight::Bold, kHandleIcon,
             m_theme.color(Role::Text3));
}

} // namespace unhunch::ui
