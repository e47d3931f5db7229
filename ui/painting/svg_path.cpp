#include "painting/svg_path.h"

#include <QRegularExpression>
#include <array>

namespace unhunch::ui {
namespace {

class Reader {
public:
    explicit Reader(const char* data)
        : m_tokens(QRegularExpression(QStringLiteral("[MLCQZ]|-?[0-9.]+"))
                       .globalMatch(QString::fromLatin1(data))) {}
    bool atEnd() const { return !m_tokens.hasNext(); }
    bool nextIsNumber() const {
        return m_tokens.hasNext() && !m_tokens.peekNext().captured().at(0).isLetter();
    }
    QChar command() { return m_tokens.next().captured().at(0); }
    QPointF point() {
        const double x = m_tokens.next().captured().toDouble();
        return {x, m_tokens.next().captured().toDouble()};
    }

private:
    QRegularExpressionMatchIterator m_tokens;
};

} // namespace

QPainterPath parseSvgPath(const char* data) {
    QPainterPath path;
    Reader reader(data);
    QChar command;
    while (!reader.atEnd()) {
        if (!reader.nextIsNumber())
            command = reader.command();
        if (command == u'M') {
            path.moveTo(reader.point());
            command = u'L';
        } else if (command == u'L') {
            path.lineTo(reader.point());
        } else if (command == u'C') {
            const std::array<QPointF, 3> p{reader.point(), reader.point(), reader.point()};
            path.cubicTo(p[0], p[1], p[2]);
        } else if (command == u'Q') {
            const std::array<QPointF, 2> p{reader.point(), reader.point()};
            path.quadTo(p[0], p[1]);
        } else {
            Q_ASSERT(command == u'Z');
            path.closeSubpath();
        }
    }
    return path;
}

} // namespace unhunch::ui
