#include "cli/command_line.h"

#include "app/packs.h"
#include "base/text.h"
#include "cli/commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <map>

namespace unhunch::cli {

namespace {

/// Everything that can be typed.
struct Typed {
    std::string dataFolder;
    std::string contentFolder;
    double speed = 1.0;
    bool background = false;
    bool json = false;
    std::string readFolder; ///< of "content check" and "content claims"
    std::string pack;       ///< of "content add" and "content remove"
    std::vector<std::string> checkedFigures;
    bool verbose = false;
    std::vector<std::string> words;
    std::string routine;
    RateOptions rate;
    FigureRender render;
    std::string size = "600x600";
    std::string theme = "light";
    std::string side = "L";
};

using Command = std::function<int(const Console&, app::Application&)>;
using Commands = std::map<const CLI::App*, Command>;

/// Adds the commands to `program`; the map says what to do for each that needs the databases.
Commands addCommands(CLI::App& program, Typed& typed) {
    Commands commands;
    const auto add = [&](const char* name, const char* help, Command command) {
        CLI::App* sub = program.add_subcommand(name, help);
        sub->add_flag("--json", typed.json, "Print JSON");
        commands[sub] = std::move(command);
        return sub;
    };
    add("exercises", "List the exercises", listExercises);
    add("routines", "List the routines", listRoutines);
    add("search", "Search exercises, routines and articles",
        [&](const Console& c, app::Application& a) { return search(c, a, typed.words); })
        ->add_option("WORDS", typed.words, "What to look for")
        ->required();
    add("simulate", "Print a routine second by second, with every cue",
        [&](const Console& c, app::Application& a) { return simulate(c, a, typed.routine); })
        ->add_option("ROUTINE", typed.routine, "A routine's id, such as floor-mobility")
        ->required();
    CLI::App* note =
        add("rate", "Note pain, 0 (no pain) to 10 (worst pain imaginable)",
            [&](const Console& c, app::Application& a) { return rate(c, a, typed.rate); });
    note->add_option("N", typed.rate.score, "A whole number from 0 to 10")->required();
    note->add_option("--kind", typed.rate.kind, "day, now, before, after or worst (default now)");
    note->add_option("--place", typed.rate.places,
                     "Where, such as between-blades; may be given more than once")
        ->allow_extra_args(false); // else it would swallow N
    note->add_option("--note", typed.rate.note, "Words to remember");
    note->add_option_function<std::string>(
        "--at", [&](const std::string& at) { typed.rate.at = at; },
        "When, such as 2026-11-19T21:10 (default: now)");
    add("ratings", "List what was noted", listRatings);
    add("sessions", "List the sessions", listSessions);
    add("status", "Say where everything is and how it stands", status);
    return commands;
}

std::string refuseEmpty(const std::string& folder) {
    return folder.empty() ? "the name of the folder is empty" : "";
}

/// "600x400" into width and height.
std::string refuseSize(const std::string& text) {
    const std::size_t cross = text.find('x');
    int width = 0;
    int height = 0;
    const bool fits = cross != std::string::npos &&
                      CLI::detail::lexical_cast(text.substr(0, cross), width) &&
                      CLI::detail::lexical_cast(text.substr(cross + 1), height) &&
                      std::min(width, height) >= 16 && std::max(width, height) <= 2400;
    return fits ? "" : "expected WIDTHxHEIGHT, each from 16 to 2400, found " + text;
}

std::string refuseSpeed(const std::string& text) {
    double speed = 0;
    const bool fits = CLI::detail::lexical_cast(text, speed) && speed >= 0.1 && speed <= 1000.0;
    return fits ? "" : "expected a number from 0.1 to 1000, found " + text;
}

/// Says what is wrong with the call, in the form of every other error.
void complain(const Console& console, const CLI::App& options, const CLI::ParseError& error) {
    const auto typed = options.remaining();
    if (!options.get_subcommands().empty() || typed.empty() || typed.front().starts_with('-')) {
        report(console, {ErrorCode::invalidInput, error.what(),
                         "\"unhunch --help\" lists what can be typed."});
        return;
    }
    std::vector<std::string> names;
    for (const CLI::App* command : options.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    const auto nearest = nearestName(typed.front(), names);
    report(console,
           {ErrorCode::invalidInput, "There is no command \"" + typed.front() + "\".",
            nearest ? "Did you mean \"" + *nearest + "\"?" : "\"unhunch --help\" lists them."});
}

int startAndRun(const Console& console, const app::Paths& paths, const Clock& clock,
                const Command& command) {
    auto started = app::start(paths, clock);
    if (!started) {
        for (const content::Diagnostic& fault : started.error().contentFaults) {
            console.err << content::toString(fault) << '\n';
        }
        return report(console, started.error().error);
    }
    if (!(*started)->contentFaults.empty()) {
        console.err << "unhunch: the content folder has faults; the last good library is in use.\n"
                    << "  hint: \"unhunch content check\" lists them.\n";
    }
    return command(console, **started);
}

/// The options that stand before or after any command.
void addOptions(CLI::App& program, Typed& typed) {
    program.name("unhunch");
    program.set_version_flag("--version", std::string("Unhunch ") + UNHUNCH_VERSION);
    program.add_option("--data-dir", typed.dataFolder, "Keep everything in this folder")
        ->check(refuseEmpty);
    program.add_option("--content-dir", typed.contentFolder, "Read exercises from this folder")
        ->check(refuseEmpty);
    program
        .add_option("--speed", typed.speed, "Run the clock of the window this many times faster")
        ->check(refuseSpeed);
    program.add_flag("--background", typed.background,
                     "Start without a window, with an icon in the tray, for reminders");
    program.require_subcommand(0, 1);
    program.fallthrough();
}

/// Those that read content and no database; `add`, `remove` and `list` are among the others.
struct ContentCommands {
    const CLI::App* all = nullptr;
    const CLI::App* check = nullptr;
};

ContentCommands addContentCommands(CLI::App& program, Typed& typed, Commands& commands) {
    CLI::App* content = program.add_subcommand("content", "Work with content and packs");
    content->require_subcommand(1);
    CLI::App* check = content->add_subcommand("check", "Check a content folder or a pack");
    check->add_flag("--json", typed.json, "Print JSON");
    check->add_option("PATH", typed.readFolder,
                      "A folder or an .unhunch file (default: the folder in use)");
    CLI::App* claims = content->add_subcommand("claims", "Print which fact is used where");
    claims->add_option("DIR", typed.readFolder, "The folder (default: the one in use)");
    CLI::App* add = content->add_subcommand("add", "Add a pack, or replace it by this version");
    add->add_option("PACK", typed.pack, "A folder or an .unhunch file")->required();
    commands[add] = [&](const Console& c, app::Application& a) {
        return addPack(c, a, typed.pack);
    };
    CLI::App* remove = content->add_subcommand("remove", "Remove a pack");
    remove->add_option("ID", typed.pack, "Its id, as \"content list\" prints it")->required();
    commands[remove] = [&](const Console& c, app::Application& a) {
        return removePack(c, a, typed.pack);
    };
    CLI::App* list = content->add_subcommand("list", "List the packs");
    list->add_flag("--json", typed.json, "Print JSON");
    commands[list] = listPacks;
    return {content, check};
}

/// `content check` or `content claims`; nothing is opened.
int readContent(const Console& console, const Result<app::Paths>& paths, const Typed& typed,
                bool isCheck) {
    const std::filesystem::path read = typed.readFolder;
    if (isCheck && app::isPack(read)) {
        return paths ? checkPack(console, *paths, read) : report(console, paths.error());
    }
    if (typed.readFolder.empty() && !paths) {
        return report(console, paths.error());
    }
    const auto& folder = typed.readFolder.empty() ? paths->content : read;
    return isCheck ? checkContent(console, folder) : listClaims(console, folder);
}

CLI::App* addFigureCheck(CLI::App& figure, Typed& typed) {
    CLI::App* check = figure.add_subcommand("check", "Check figures in motion");
    check->add_option("FOLDER", typed.checkedFigures,
                      "The content folder (default: the one in use), then ids (default: all)");
    check->add_flag("--verbose", typed.verbose, "Print what was measured, too");
    check->add_flag("--json", typed.json, "Print JSON");
    return check;
}

/// The folder among the words of `figure check`, which stands before the ids: an id has no slash.
std::optional<std::filesystem::path> takeFolder(std::vector<std::string>& words) {
    if (words.empty() || (words.front().find('/') == std::string::npos &&
                          !std::filesystem::is_directory(words.front()))) {
        return std::nullopt;
    }
    std::filesystem::path folder = words.front();
    words.erase(words.begin());
    return folder;
}

CLI::App* addFigureRender(CLI::App& figure, Typed& typed) {
    CLI::App* render = figure.add_subcommand("render", "Draw a figure into PNG files");
    FigureRender& wish = typed.render;
    render->add_option("CLIP", wish.clip, "Id of the figure, such as cat-cow")->required();
    render->add_option("--out", wish.out, "Folder for the pictures")->required();
    render->add_option("--frames", wish.frames, "Frames of one cycle (default: the key poses)")
        ->check(CLI::Range(1, 600));
    render->add_option("--size", typed.size, "Pixels, such as 600x600")->check(refuseSize);
    render->add_option("--theme", typed.theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}));
    render->add_option("--side", typed.side, "L or R")->check(CLI::IsMember({"L", "R"}));
    render->add_option("--hair", wish.hair, "Hair style")
        ->check(CLI::IsMember({"bun", "bob", "cropped", "curls", "ponytail", "headscarf"}));
    render->add_option("--build", wish.build, "Build of the body")
        ->check(CLI::IsMember({"slight", "middle", "broad", "round"}));
    render->add_option("--skin", wish.skinTone, "Skin tone, 1 (light) to 6 (deep)")
        ->check(CLI::Range(1, 6));
    render->add_flag("--quarter", wish.quarterView, "From the second camera");
    render->add_flag("--strip", wish.strip, "All frames in one picture");
    return render;
}

FigureRender wishOf(const Typed& typed) {
    FigureRender wish = typed.render;
    const std::size_t cross = typed.size.find('x');
    wish.width = std::stoi(typed.size.substr(0, cross));
    wish.height = std::stoi(typed.size.substr(cross + 1));
    wish.dark = typed.theme == "dark";
    wish.rightSide = typed.side == "R";
    return wish;
}

/// The command that was typed, or the one below it: "content list".
const CLI::App* chosenOf(const CLI::App& options) {
    const CLI::App* command = options.get_subcommands().front();
    return command->get_subcommands().empty() ? command : command->get_subcommands().front();
}

} // namespace

Outcome run(const std::vector<std::string>& arguments, const std::filesystem::path& program,
            std::ostream& out, std::ostream& err, const Clock& clock,
            const app::Environment& environment) {
    Typed typed;
    CLI::App options{
        "A calm coach for the middle of your back. Without a command, the window opens."};
    addOptions(options, typed);
    Commands commands = addCommands(options, typed);
    const ContentCommands content = addContentCommands(options, typed, commands);
    CLI::App* figure = options.add_subcommand("figure", "Work with the figures");
    figure->require_subcommand(1);
    const CLI::App* figureCheck = addFigureCheck(*figure, typed);
    const CLI::App* render = addFigureRender(*figure, typed);

    Outcome outcome;
    try {
        // CLI11 takes a vector from its end.
        options.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // help or version was asked for
            options.exit(error, out, err);
            return outcome;
        }
        complain({out, err}, options, error);
        outcome.exitCode = kUsage;
        return outcome;
    }
    if (!typed.dataFolder.empty()) {
        outcome.dataFolder = typed.dataFolder;
    }
    if (!typed.contentFolder.empty()) {
        outcome.contentFolder = typed.contentFolder;
    }
    outcome.speed = typed.speed;
    outcome.background = typed.background;
    if (options.get_subcommands().empty()) {
        outcome.wantsWindow = true;
        return outcome;
    }
    if (render->parsed()) {
        outcome.render = wishOf(typed);
        return outcome;
    }
    const Console console{out, err, typed.json};
    const auto paths =
        app::findPaths(environment, program, outcome.dataFolder, outcome.contentFolder);
    const auto figureFolder = takeFolder(typed.checkedFigures);
    const auto command = commands.find(chosenOf(options));
    if (figureCheck->parsed() && (figureFolder || paths)) {
        outcome.exitCode = checkFigures(console, figureFolder ? *figureFolder : paths->content,
                                        {typed.checkedFigures, typed.verbose});
    } else if (content.all->parsed() && command == commands.end()) {
        outcome.exitCode = readContent(console, paths, typed, content.check->parsed());
    } else if (!paths) {
        outcome.exitCode = report(console, paths.error());
    } else {
        outcome.exitCode = startAndRun(console, *paths, clock, command->second);
    }
    if (!out.flush()) {
        outcome.exitCode =
            report(console, {ErrorCode::ioFailed, "The output could not be written.", {}});
    }
    return outcome;
}

} // namespace unhunch::cli
