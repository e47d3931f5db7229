// The smallest figure that is right, of the exercise of the sample content: one key a line, so that
// a test can break one line of it.
#pragma once

#include "support/content_samples.h"

namespace unhunch::test {

inline const std::string kSampleBasePoses = R"({
  "poses": {
    "all-fours": {
      "contacts": {
        "hand": {"at": [0.17, 0, 0.5], "on": "floor"},
        "knee": {"at": [0.1, 0.05, 0], "on": "floor"},
        "ankle": {"at": [0.1, 0.04, -0.4], "on": "floor"}
      },
      "pose": {
        "pelvis": [0, 0.5, 0], "pitch": 88,
        "arms": {"contact": "hand", "point": "palm", "fingers": [0, 0, 1], "palm": [0, -1, 0]},
        "legs": {"contact": "ankle", "knee": "knee", "point": "ankle", "bend": 20},
        "face": [0, -1, 0], "crown": [0, 0, 1]
      }
    }
  }
}
)";

inline const std::string kSampleFigure = R"({
  "id": "cat-cow",
  "code": "EX-02",
  "description": "On hands and knees, the back rounds and hollows.",
  "side": "left",
  "view": {"yaw": -66, "pitch": 12},
  "quarter_view": {"yaw": 30, "pitch": 20},
  "solve": ["y", "pitch"],
  "props": [
    {"kind": "mat", "at": [0, 0, 0.1], "width": 0.7},
    {"name": "pad", "kind": "cushion", "at": [0, 0, 0], "size": [0.4, 0.05, 0.3], "bone": "world"},
    {"kind": "band", "path": [{"grip": "left"}, {"sole": "right"}, {"point": [0, 1, 1]}], "strap": true}
  ],
  "contacts": {
    "far-hand": {"at": [0.2, 0, 0.6], "on": "mat"},
    "knee": {"at": [0.1, 0.1, 0], "on": "pad"}
  },
  "supports": [
    {"part": "hand-left", "on": "mat", "during": ["cow"]}
  ],
  "glow": [
    {"bone": "thoracic-1", "at": [0, 0, -0.07], "radius": 0.17, "during": ["cow", "cat"]}
  ],
  "arrows": [
    {"points": [[0, 0.7, 0.2], [0, 0.9, 0.2]], "during": ["cat"]}
  ],
  "ghost": "cat",
  "base": "all-fours",
  "pose": {"scapulae": [2, -12], "belly": 0.5},
  "keys": [
    {"name": "table"},
    {"name": "cow", "pose": {"lumbar": [-40, 0, 0], "arm_left": {"at": [0.1, 0.2, 0.3], "in": "chest", "reach": 0.5}}},
    {"name": "cat", "from": "cow", "pose": {"face": [0, -0.5, -1], "leg_right": {"contact": "~far-hand", "knee": "none"}}}
  ],
  "start": "cat",
  "stills": ["cow", "cat"],
  "entry": {"start": "table", "moves": [
    {"to": "cat", "seconds": 3}
  ]},
  "cycle": [
    {"phase": "inhale", "moves": [{"to": "cow", "seconds": 3.5, "ease": "soft"}]},
    {"phase": "hold", "moves": [
      {"to": "cow", "seconds": 0.5, "breath": "out"},
      {"to": "cat", "seconds": 2, "travel": {"arms": {"via": [0.3, 0, 0], "via_in": "joint", "lift": 0.1, "slide": true}}}
    ]}
  ]
}
)";

[[nodiscard]] inline std::vector<content::ContentFile> sampleFilesWithFigure() {
    auto files = sampleFiles();
    files.push_back({"base-poses.json", kSampleBasePoses});
    files.push_back({"figures/cat-cow.json", kSampleFigure});
    return files;
}

} // namespace unhunch::test
