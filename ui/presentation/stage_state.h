// What the session page shows at one moment: a pure function of the engine.
#pragma once

#include "session/engine.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace unhunch::ui {

struct StageState {
    bool effort = false;   ///< warm colours and the thick ring; otherwise dusk
    bool paused = false;   ///< shows PAUSED and Resume
    bool resuming = false; ///< the three-second count
    QString exercise;      ///< "Thread the needle"
    QString round;         ///< "Left side, round 1 of 2"
    QString phase;         ///< "RELAX\nDEEPER"
    QString number;        ///< seconds left in the ring
    QString unit;          ///< "seconds"
    double remaining = 0;  ///< share of the segment still to run, 0..1: the ring; untimed: gone
    QString instruction;
    QString timeLeft;            ///< "6:42 left"
    std::vector<double> lengths; ///< of the exercises, in seconds: the progress bar
    int current = 0;             ///< exercise that runs
    double currentDone = 0;      ///< its share that is over, 0..1
    QString nextLabel;           ///< "Next up" or "Last one, then"
    QString next;                ///< name of the next exercise
    bool breathes = false;       ///< the disc grows and shrinks with the breath
    double breath = 0;           ///< 0 empty .. 1 full
    bool waiting = false;        ///< Skip reads "Start now"
    bool canExtend = false;
    bool untimed = false; ///< the person counts: `number` is how many, and Done ends it
    QStringList steps;    ///< how it is done, in words
    QString easier;       ///< the easier form, when the person asked for it
    bool halfway = false; ///< past the middle of a long hold

    friend bool operator==(const StageState&, const StageState&) = default;
};

/// `showEasier`: the person said it pulls hard, so the easier form is shown.
[[nodiscard]] StageState stageState(const session::SessionEngine& engine, bool showEasier);

} // namespace unhunch::ui
