// Reads the tables of docs/architecture.md and checks every #include of the tree against them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot{UNHUNCH_SOURCE_DIR};

std::string readAll(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::set<std::string> words(const std::string& text) {
    std::istringstream in(text);
    std::set<std::string> found;
    for (std::string word; in >> word;) {
        if (word != "-") {
            found.insert(word);
        }
    }
    return found;
}

/// Room -> rooms it may use, from the rows "| `room` | a b c | ... |".
std::map<std::string, std::set<std::string>> roomTable() {
    std::map<std::string, std::set<std::string>> table;
    std::istringstream lines(readAll(kRoot / "docs/architecture.md"));
    const std::regex row(R"(^\| `([a-z]+)` \| ([a-z -]*) \|.*)");
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, row)) {
            table[match[1]] = words(match[2]);
        }
    }
    return table;
}

/// Library -> folders or files that may include it, from the rows "| `a` `b` | src/x ui/y |".
std::map<std::string, std::set<std::string>> libraryTable() {
    std::map<std::string, std::set<std::string>> table;
    std::istringstream lines(readAll(kRoot / "docs/architecture.md"));
    const std::regex row(R"(^\| (`[^|]*`) \| ((src|ui)/[^|]*) \|$)");
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, row)) {
            continue;
        }
        std::string names = match[1];
        std::replace(names.begin(), names.end(), '`', ' ');
        for (const std::string& name : words(names)) {
            table[name] = words(match[2]);
        }
    }
    return table;
}

struct Include {
    fs::path file; ///< relative to the root
    int line = 0;
    std::string target;
    std::string room; ///< of the file
};

std::vector<fs::path> sourceFiles() {
    std::vector<fs::path> files;
    for (const char* top : {"src", "ui"}) {
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / top)) {
            const auto extension = entry.path().extension();
            if (extension == ".h" || extension == ".cpp") {
                files.push_back(fs::relative(entry.path(), kRoot));
            }
        }
    }
    return files;
}

std::vector<Include> allIncludes() {
    std::vector<Include> includes;
    const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*)");
    for (const fs::path& file : sourceFiles()) {
        std::istringstream lines(readAll(kRoot / file));
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            std::smatch match;
            if (std::regex_match(line, match, pattern)) {
                includes.push_back({file, number, match[1], std::next(file.begin())->string()});
            }
        }
    }
    return includes;
}

bool isQt(const std::string& target) {
    return std::regex_search(target, std::regex("^(Q[A-Z]|Qt[A-Z]|q[a-z]+\\.h$)"));
}

std::string where(const Include& include) {
    return include.file.string() + ":" + std::to_string(include.line) + " includes " +
           include.target;
}

} // namespace

TEST_CASE("every room includes only the rooms its row in docs/architecture.md names") {
    const auto table = roomTable();
    REQUIRE(table.size() > 12);
    for (const Include& include : allIncludes()) {
        const std::string target = fs::path(include.target).begin()->string();
        if (table.count(target) == 0 || include.target.find('/') == std::string::npos) {
            continue;
        }
        INFO(where(include));
        REQUIRE(table.count(include.room) == 1);
        CHECK((target == include.room || table.at(include.room).count(target) == 1));
    }
}

TEST_CASE("every folder of src and ui has its row") {
    const auto table = roomTable();
    for (const char* top : {"src", "ui"}) {
        for (const auto& entry : fs::directory_iterator(kRoot / top)) {
            if (entry.is_directory() && !fs::is_empty(entry.path())) {
                INFO(entry.path());
                CHECK(table.count(entry.path().filename().string()) == 1);
            }
        }
    }
}

TEST_CASE("src knows no Qt, presentation only QtCore, and painting no widgets") {
    for (const Include& include : allIncludes()) {
        INFO(where(include));
        if (*include.file.begin() == "src") {
            CHECK_FALSE(isQt(include.target));
        }
        if (include.room == "presentation" || include.room == "painting") {
            CHECK(include.target.find("Widget") == std::string::npos);
            CHECK(include.target.find("QtWidgets") == std::string::npos);
        }
        if (include.room == "presentation") {
            for (const char* gui : {"QPainter", "QColor", "QFont", "QPixmap", "QImage", "QtGui"}) {
                CHECK(include.target.find(gui) == std::string::npos);
            }
        }
    }
}

TEST_CASE("each library stays in the place that owns it") {
    const auto owners = libraryTable();
    REQUIRE(owners.size() >= 4);
    for (const Include& include : allIncludes()) {
        const auto owner = owners.find(fs::path(include.target).begin()->string());
        if (owner == owners.end()) {
            continue;
        }
        INFO(where(include));
        const std::string file = include.file.string();
        CHECK(
            std::any_of(owner->second.begin(), owner->second.end(), [&](const std::string& place) {
                return file == place || file.rfind(place + "/", 0) == 0;
            }));
    }
}

TEST_CASE("only base/system_clock.cpp reads a clock") {
    const std::regex read(
        R"((system_clock|steady_clock|high_resolution_clock)::now|clock_gettime|gettimeofday|)"
        R"([^A-Za-z_]time\((nullptr|NULL|0)\)|QDateTime::current|QTime::current|QDate::current|)"
        R"(QElapsedTimer)");
    for (const fs::path& file : sourceFiles()) {
        if (file == fs::path("src/base/system_clock.cpp")) {
            continue;
        }
        INFO(file);
        CHECK_FALSE(std::regex_search(readAll(kRoot / file), read));
    }
}

TEST_CASE("there is no network code") {
    for (const Include& include : allIncludes()) {
        INFO(where(include));
        CHECK_FALSE(std::regex_search(
            include.target,
            std::regex("QtNetwork|QTcp|QUdp|QNetwork|QSsl|sys/socket|curl|netdb|arpa/")));
    }
}

TEST_CASE("no include climbs out of its folder") {
    for (const Include& include : allIncludes()) {
        INFO(where(include));
        CHECK(include.target.find("..") == std::string::npos);
    }
}
