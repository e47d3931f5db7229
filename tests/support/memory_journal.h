// The journal kept in memory: the test implementation of journal/journal.h.
#pragma once

#include "journal/journal.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace unhunch::test {

class MemoryJournal final : public journal::Journal {
public:
    /// Until it is called with false, every write fails with diskFull and changes nothing.
    void failWrites(bool fail) { m_writesLeft = fail ? std::optional(0) : std::nullopt; }
    /// Lets `count` more writes succeed; after them it is as with failWrites(true).
    void failWritesAfter(int count) { m_writesLeft = count; }
    /// Writes that were tried and failed since the start.
    [[nodiscard]] int failedWrites() const { return m_failedWrites; }
    /// What the rating was before each update, oldest first.
    [[nodiscard]] std::vector<journal::Rating> historyOf(RatingId id) const {
        const auto row = m_ratings.find(id);
        return row == m_ratings.end() ? std::vector<journal::Rating>{} : row->second.history;
    }

    Result<RatingId> add(const journal::Rating& rating) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const RatingId id{++m_lastRating};
        RatingRow row{rating, false, {}};
        row.rating.id = id;
        m_ratings.emplace(id, std::move(row));
        return id;
    }
    Result<void> update(const journal::Rating& rating) override {
        return writeRating(rating.id, false, [&](RatingRow& row) {
            row.history.push_back(row.rating);
            row.rating = rating;
        });
    }
    Result<void> remove(RatingId id) override {
        return writeRating(id, false, [](RatingRow& row) { row.removed = true; });
    }
    Result<void> restore(RatingId id) override {
        return writeRating(id, true, [](RatingRow& row) { row.removed = false; });
    }
    Result<journal::Rating> rating(RatingId id) const override {
        const auto row = m_ratings.find(id);
        if (row == m_ratings.end() || row->second.removed) {
            return fail(ErrorCode::notFound, "There is no such rating.");
        }
        return row->second.rating;
    }
    Result<std::vector<journal::Rating>> ratings(journal::DayRange range) const override {
        std::vector<journal::Rating> found;
        for (const auto& [id, row] : m_ratings) {
            const CivilDay day = row.rating.day();
            if (!row.removed && day >= range.first && day <= range.last) {
                found.push_back(row.rating);
            }
        }
        std::ranges::stable_sort(found, {}, [](const journal::Rating& rating) {
            return std::pair(rating.day(), rating.at.at);
        });
        return found;
    }
    Result<std::optional<journal::Rating>> latestRating() const override {
        std::optional<journal::Rating> latest;
        for (const auto& [id, row] : m_ratings) {
            if (!row.removed && row.rating.kind != domain::RatingKind::exercise &&
                (!latest || row.rating.at.at >= latest->at.at)) {
                latest = row.rating;
            }
        }
        return latest;
    }

    Result<SessionId> begin(const journal::SessionRecord& record) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const SessionId id{++m_lastSession};
        SessionRow row{record, {}};
        row.record.id = id;
        row.record.state = journal::SessionState::open;
        row.record.endedAt.reset();
        row.record.active = Milliseconds{0};
        m_sessions.emplace(id, std::move(row));
        return id;
    }
    Result<void> append(SessionId id, const journal::SegmentRecord& segment,
                        journal::SessionPosition next) override {
        return writeOpenSession(id, [&](SessionRow& row) {
            row.segments.push_back(segment);
            row.record.active += segment.active;
            row.record.position = next;
        });
    }
    Result<void> savePosition(SessionId id, journal::SessionPosition position) override {
        return writeOpenSession(id, [&](SessionRow& row) { row.record.position = position; });
    }
    Result<void> replan(SessionId id, const std::string& planFingerprint,
                        const std::string& planOptions) override {
        return writeOpenSession(id, [&](SessionRow& row) {
            row.record.planFingerprint = planFingerprint;
            row.record.planOptions = planOptions;
        });
    }
    Result<void> finish(SessionId id, journal::SessionState state, UtcInstant at) override {
        return writeOpenSession(id, [&](SessionRow& row) {
            row.record.state = state;
            row.record.endedAt = at;
        });
    }
    Result<void> discard(SessionId id) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        if (m_sessions.erase(id) == 0) {
            return fail(ErrorCode::notFound, "There is no such session.");
        }
        std::erase_if(m_hurts, [&](const auto& hurt) { return hurt.session == id; });
        m_settled.erase(id);
        for (auto& [ratingId, row] : m_ratings) {
            if (row.rating.session == id) {
                row.rating.session.reset();
            }
        }
        return {};
    }
    Result<std::optional<journal::SessionRecord>> openSession() const override {
        std::optional<journal::SessionRecord> newest;
        for (const auto& [id, row] : m_sessions) {
            if (row.record.state == journal::SessionState::open &&
                (!newest || row.record.startedAt.at >= newest->startedAt.at)) {
                newest = row.record;
            }
        }
        return newest;
    }
    Result<journal::SessionRecord> session(SessionId id) const override {
        const auto row = m_sessions.find(id);
        if (row == m_sessions.end()) {
            return fail(ErrorCode::notFound, "There is no such session.");
        }
        return row->second.record;
    }
    Result<std::vector<journal::SessionRecord>> sessions(journal::DayRange range) const override {
        std::vector<journal::SessionRecord> found;
        for (const auto& [id, row] : m_sessions) {
            const CivilDay day = civilDay(row.record.startedAt);
            if (day >= range.first && day <= range.last) {
                found.push_back(row.record);
            }
        }
        std::ranges::stable_sort(found, {}, [](const journal::SessionRecord& record) {
            return std::pair(civilDay(record.startedAt), record.startedAt.at);
        });
        return found;
    }
    Result<std::vector<journal::SegmentRecord>> segments(SessionId id) const override {
        const auto row = m_sessions.find(id);
        if (row == m_sessions.end()) {
            return fail(ErrorCode::notFound, "There is no such session.");
        }
        return row->second.segments;
    }
    Result<std::vector<ExerciseId>> hurtSince(CivilDay since) const override {
        std::set<ExerciseId> hurt;
        for (const auto& [id, row] : m_sessions) {
            if (civilDay(row.record.startedAt) < since) {
                continue;
            }
            for (const journal::SegmentRecord& segment : row.segments) {
                if (segment.outcome == journal::SegmentOutcome::hurt) {
                    hurt.insert(segment.exercise);
                }
            }
        }
        return std::vector<ExerciseId>(hurt.begin(), hurt.end());
    }

    Result<void> addHurt(const journal::HurtRecord& record) override {
        return writeAbout(record.session, [&] { m_hurts.push_back(record); });
    }
    Result<std::vector<journal::HurtRecord>> hurts(journal::DayRange range) const override {
        std::vector<journal::HurtRecord> found;
        std::ranges::copy_if(m_hurts, std::back_inserter(found),
                             [&](const auto& hurt) { return beganIn(hurt.session, range); });
        return found;
    }
    Result<void> setSettled(const journal::SettledRecord& record) override {
        return writeAbout(record.session,
                          [&] { m_settled.insert_or_assign(record.session, record); });
    }
    Result<std::vector<journal::SettledRecord>> settled(journal::DayRange range) const override {
        std::vector<journal::SettledRecord> found;
        for (const auto& [id, record] : m_settled) {
            if (beganIn(id, range)) {
                found.push_back(record);
            }
        }
        return found;
    }

    Result<void> setDoseDelta(const ExerciseId& exercise, const domain::DoseDelta& delta) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        m_deltas.erase(exercise);
        if (!delta.isNone()) {
            m_deltas.emplace(exercise, delta);
        }
        return {};
    }
    Result<std::map<ExerciseId, domain::DoseDelta>> doseDeltas() const override { return m_deltas; }

    Result<void> addScreening(const journal::ScreeningRecord& record) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        m_screenings.push_back(record);
        return {};
    }
    Result<std::optional<journal::ScreeningRecord>> latestScreening() const override {
        std::optional<journal::ScreeningRecord> newest;
        for (const journal::ScreeningRecord& record : m_screenings) {
            if (!newest || record.at.at >= newest->at.at) {
                newest = record;
            }
        }
        return newest;
    }

    Result<std::optional<std::string>> setting(std::string_view key) const override {
        const auto found = m_settings.find(key);
        return found == m_settings.end() ? std::nullopt : std::optional(found->second);
    }
    Result<void> setSetting(std::string_view key, std::string_view value) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        m_settings.insert_or_assign(std::string(key), std::string(value));
        return {};
    }

    Result<void> putOwn(const std::vector<journal::OwnDocument>& documents) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        auto own = m_own;
        for (const journal::OwnDocument& document : documents) {
            const auto row = findOwn(own, document.kind, document.id);
            if (row == own.end()) {
                own.push_back(document);
                own.back().deleted = false;
            } else if (row->deleted) {
                return fail(ErrorCode::conflict, "It was deleted.");
            } else {
                const UtcInstant made = row->made;
                *row = document;
                row->made = made;
                row->deleted = false;
            }
        }
        m_own = std::move(own);
        return {};
    }
    Result<void> removeOwn(journal::OwnDocument::Kind kind, const std::string& id) override {
        return markOwn(kind, id, true);
    }
    Result<void> restoreOwn(journal::OwnDocument::Kind kind, const std::string& id) override {
        return markOwn(kind, id, false);
    }
    Result<std::vector<journal::OwnDocument>> own() const override {
        auto documents = m_own;
        std::ranges::stable_sort(documents, {}, &journal::OwnDocument::made);
        return documents;
    }

    Result<void> setBookmark(domain::HitKind kind, const std::string& id, const std::string& title,
                             bool on) override {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const auto is = [&](const auto& mark) { return mark.kind == kind && mark.id == id; };
        const auto mark = std::ranges::find_if(m_bookmarks, is);
        if (!on) {
            std::erase_if(m_bookmarks, is);
        } else if (mark == m_bookmarks.end()) {
            m_bookmarks.insert(m_bookmarks.begin(), {kind, id, title});
        } else {
            mark->title = title;
        }
        return {};
    }
    Result<std::vector<journal::Bookmark>> bookmarks() const override { return m_bookmarks; }

private:
    struct RatingRow {
        journal::Rating rating;
        bool removed = false;
        std::vector<journal::Rating> history;
    };
    struct SessionRow {
        journal::SessionRecord record;
        std::vector<journal::SegmentRecord> segments;
    };

    std::optional<Error> refuse() {
        if (!m_writesLeft) {
            return std::nullopt;
        }
        if (*m_writesLeft > 0) {
            --*m_writesLeft;
            return std::nullopt;
        }
        ++m_failedWrites;
        return Error{ErrorCode::diskFull, "The disk is full.", "Free some space."};
    }
    /// Changes the rating whose `removed` flag is as stated; notFound otherwise.
    template <typename Change> Result<void> writeRating(RatingId id, bool removed, Change change) {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const auto row = m_ratings.find(id);
        if (row == m_ratings.end() || row->second.removed != removed) {
            return fail(ErrorCode::notFound, "There is no such rating.");
        }
        change(row->second);
        return {};
    }
    [[nodiscard]] bool beganIn(SessionId id, journal::DayRange range) const {
        const CivilDay day = civilDay(m_sessions.at(id).record.startedAt);
        return day >= range.first && day <= range.last;
    }
    /// Writes something about a session; notFound when there is none.
    template <typename Write> Result<void> writeAbout(SessionId id, Write write) {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        if (m_sessions.count(id) == 0) {
            return fail(ErrorCode::notFound, "There is no such session.");
        }
        write();
        return {};
    }
    static std::vector<journal::OwnDocument>::iterator
    findOwn(std::vector<journal::OwnDocument>& own, journal::OwnDocument::Kind kind,
            const std::string& id) {
        return std::ranges::find_if(
            own, [&](const auto& each) { return each.kind == kind && each.id == id; });
    }
    Result<void> markOwn(journal::OwnDocument::Kind kind, const std::string& id, bool deleted) {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const auto row = findOwn(m_own, kind, id);
        if (row == m_own.end() || row->deleted == deleted) {
            return fail(ErrorCode::notFound, "There is no such thing.");
        }
        row->deleted = deleted;
        return {};
    }
    template <typename Change> Result<void> writeOpenSession(SessionId id, Change change) {
        if (auto refused = refuse()) {
            return tl::unexpected(*refused);
        }
        const auto row = m_sessions.find(id);
        if (row == m_sessions.end() || row->second.record.state != journal::SessionState::open) {
            return fail(ErrorCode::conflict, "The session is not open.");
        }
        change(row->second);
        return {};
    }

    std::map<RatingId, RatingRow> m_ratings;
    std::map<SessionId, SessionRow> m_sessions;
    std::vector<journal::HurtRecord> m_hurts;
    std::map<SessionId, journal::SettledRecord> m_settled;
    std::map<ExerciseId, domain::DoseDelta> m_deltas;
    std::vector<journal::ScreeningRecord> m_screenings;
    std::map<std::string, std::string, std::less<>> m_settings;
    std::vector<journal::OwnDocument> m_own;
    std::vector<journal::Bookmark> m_bookmarks; ///< newest first
    std::int64_t m_lastRating = 0;
    std::int64_t m_lastSession = 0;
    std::optional<int> m_writesLeft; ///< until writes fail; empty for never
    int m_failedWrites = 0;
};

} // namespace unhunch::test
