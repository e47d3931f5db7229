// The Diary page: what was noted, by day.
#pragma once

#include "presentation/app_model.h"

#include <QString>
#include <vector>

namespace unhunch::ui {

/// One line of the list: a number, or a session without one.
struct DiaryRowState {
    std::optional<RatingId> rating;   ///< set for a number: it can be changed and deleted
    std::optional<SessionId> session; ///< set for a session without a number after it
    QString score;                    ///< "4", empty for a session
    int scoreValue = -1;
    QString title;  ///< "Between the shoulder blades", "After Desk reset"
    QString detail; ///< "5 before, 3 after. Looser"
    QString time;
    friend bool operator==(const DiaryRowState&, const DiaryRowState&) = default;
};

struct DiaryDayState {
    QString heading;
    std::vector<DiaryRowState> rows; ///< newest first
    friend bool operator==(const DiaryDayState&, const DiaryDayState&) = default;
};

struct DiaryState {
    std::vector<DiaryDayState> days; ///< newest first
    friend bool operator==(const DiaryState&, const DiaryState&) = default;
};
[[nodiscard]] DiaryState diaryState(AppModel& model);

/// The editor beside the list. A new entry has no id.
struct EntryDraft {
    std::optional<RatingId> id;
    domain::RatingKind kind = domain::RatingKind::now;
    std::optional<int> score;
    LocalInstant at;
    std::vector<domain::BodyZone> places;
    std::vector<std::string> feelings;
    QString note;
    friend bool operator==(const EntryDraft&, const EntryDraft&) = default;
};
[[nodiscard]] EntryDraft newEntry(const AppModel& model);
[[nodiscard]] std::optional<EntryDraft> entryDraft(AppModel& model, RatingId id);
/// Stores a new entry or changes an old one. False when it has no number or could not be stored.
bool saveEntry(AppModel& model, const EntryDraft& draft);

} // namespace unhunch::ui
