#include "widgets/person_still.h"

namespace unhunch::ui {

namespace {

std::shared_ptr<const figure::Clip> standingClip() {
    static const auto made = [] {
        auto clip = std::make_shared<figure::Clip>();
        clip->id = "person";
        clip->view = {-28, 4};
        clip->quarterView = clip->view;
        clip->keys = {{"standing", figure::standing()}};
        clip->cycle = {{"hold", {{.to = 0, .seconds = 4, .travels = {}}}}};
        return std::shared_ptr<const figure::Clip>(clip);
    }();
    return made;
}

} // namespace

FigureStill personStill() {
    FigureStill still;
    still.clip = standingClip();
    still.name = "person";
    still.shadow = false;
    return still;
}

FigureStill portraitStill() {
    FigureStill still = personStill();
    still.isPortrait = true;
    return still;
}

} // namespace unhunch::ui
