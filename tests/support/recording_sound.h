// A sound port that writes down what would be heard, under the fixture's clock.
#pragma once

#include "presentation/sound_port.h"
#include "support/manual_clock.h"

#include <set>
#include <vector>

namespace unhunch::test {

class RecordingSound final : public ui::SoundPort {
public:
    struct Heard {
        SteadyInstant at;
        std::optional<ui::Chime> chime; ///< or else
        QString line;
        SteadyInstant until; ///< of a line: its end, or the moment it was cut
    };

    explicit RecordingSound(const ManualClock& clock) : m_clock(clock) {}

    [[nodiscard]] ui::SoundState state() const override { return now; }
    void onStateChanged(std::function<void()> listener) override { listen = std::move(listener); }
    [[nodiscard]] std::vector<ui::Voice> voices() const override { return {}; }
    void configure(const ui::SoundOptions& given) override { options = given; }
    void prepare(const QStringList& lines) override { m_made.insert(lines.begin(), lines.end()); }
    /// An even 70 ms a letter, about the pace of the usual voice. Only what was prepared is made.
    [[nodiscard]] std::optional<Milliseconds> length(const QString& line) const override {
        return m_made.count(line) == 0 ? std::nullopt
                                       : std::optional(Milliseconds{300 + 70 * line.size()});
    }
    void play(ui::Chime chime) override { heard.push_back({m_clock.steadyNow(), chime, {}, {}}); }
    void say(const QString& line, Milliseconds after) override {
        hush();
        const SteadyInstant at = m_clock.steadyNow() + after;
        heard.push_back({at, {}, line, at + length(line).value()});
    }
    void hush() override {
        for (Heard& each : heard) {
            each.until = std::min(each.until, m_clock.steadyNow());
        }
    }
    void rest() override { ++rests; }

    /// What is being said at present.
    [[nodiscard]] QString speaking() const {
        for (const Heard& each : heard) {
            if (!each.chime && each.at <= m_clock.steadyNow() && m_clock.steadyNow() < each.until) {
                return each.line;
            }
        }
        return {};
    }

    std::vector<Heard> heard;
    ui::SoundOptions options;
    ui::SoundState now = ui::SoundState::ready;
    std::function<void()> listen;
    int rests = 0;

private:
    const ManualClock& m_clock;
    std::set<QString> m_made;
};

} // namespace unhunch::test
