// The command line in this process: arguments in, exit code and both outputs out.
#pragma once

#include "cli/command_line.h"
#include "support/start.h"

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace unhunch::test {

struct Said {
    int code = -1;
    std::string out;
    std::string err;
    cli::Outcome outcome;
};

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

class Console {
public:
    ManualClock clock;
    TempFolder folder;
    std::filesystem::path data = folder / "data";
    std::filesystem::path content = kShippedContent;

    /// Runs with exactly these arguments and an empty environment.
    Said raw(const std::vector<std::string>& arguments) const {
        std::ostringstream out;
        std::ostringstream err;
        const auto outcome = cli::run(arguments, "/opt/bin/unhunch", out, err, clock,
                                      [](const char*) { return std::nullopt; });
        return {outcome.exitCode, out.str(), err.str(), outcome};
    }
    /// Runs on the private folders.
    Said say(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(),
                         {"--data-dir", data.string(), "--content-dir", content.string()});
        return raw(arguments);
    }
    /// What a command that must succeed prints with --json, parsed.
    nlohmann::json json(std::vector<std::string> arguments) const {
        arguments.emplace_back("--json");
        const Said said = say(std::move(arguments));
        INFO(said.err);
        REQUIRE(said.code == cli::kOk);
        CHECK(said.err.empty());
        CHECK(said.out.ends_with('\n'));
        return nlohmann::json::parse(said.out);
    }
};

} // namespace unhunch::test
