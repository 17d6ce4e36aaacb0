#include "tests/architecture/rules.h"

#include "tests/architecture/blocks.h"
#include "tests/architecture/rooms.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

constexpr int sourceWall = 600;
constexpr int headerWall = 200;
constexpr int functionWall = 80;

struct Word
{
    QRegularExpression pattern;
    std::function<bool(const Source&)> applies;
    QString text;
};

bool below(const Source& source, const QString& folder)
{
    return source.path.startsWith(folder + u'/');
}

bool isProduct(const Source& source)
{
    return below(source, u"models"_s) || below(source, u"widgets"_s) || below(source, u"app"_s);
}

bool onScreen(const Source& source)
{
    return below(source, u"widgets"_s) || below(source, u"app/window"_s);
}

bool startsThreads(const Source& source)
{
    return below(source, u"models/workspace"_s) || below(source, u"app"_s);
}

QList<Word> words()
{
    const auto pattern = [](const QString& text) { return QRegularExpression(text); };
    return {
        {pattern(u"\\bprocessEvents\\b|\\bQEventLoop\\b"_s), isProduct, u"a nested event loop"_s},
        {pattern(u"(\\.|->)exec\\s*\\(|QMessageBox::(question|warning|critical|information|about)\\b"
                 "|QFileDialog::get|QInputDialog::get|QColorDialog::get"_s),
         [](const Source& s) { return onScreen(s) && !s.path.endsWith(u"/main.cpp"); },
         u"a dialog with an event loop of its own"_s},
        {pattern(u"\\bsleep_(for|until)\\b|QThread::[mu]?sleep\\b|\\bu?sleep\\s*\\("_s), isProduct,
         u"sleeping"_s},
        {pattern(u"\\bqWait\\s*\\(|QThread::[mu]?sleep\\b|\\bqSleep\\b|\\bsleep_for\\b"_s),
         [](const Source& s) { return below(s, u"tests"_s); }, u"a fixed wait; use QTRY_ or QSignalSpy"_s},
        {pattern(u"\\bthrow\\b"_s), isProduct, u"an exception; return a Result"_s},
        {pattern(u"\\bQProcess\\b"_s),
         [](const Source& s) { return isProduct(s) && !below(s, u"models/base"_s); },
         u"QProcess; run programs with base/process.h"_s},
        {pattern(u"\\bQSettings\\b"_s), [](const Source& s) { return isProduct(s) && !below(s, u"app"_s); },
         u"QSettings outside app"_s},
        {pattern(
             u"\\bQtConcurrent\\b|\\bQThread(Pool)?\\b|\\bstd::(jthread|thread|async)\\b|\\bQFileSystemWatcher\\b"_s),
         [](const Source& s) { return below(s, u"models"_s) && !startsThreads(s); },
         u"threads or watching of files outside workspace"_s},
        {pattern(u"\\busing\\s+namespace\\b"_s), [](const Source& s) { return s.isHeader(); },
         u"using namespace in a header"_s},
    };
}

QStringList parts(const QStringList& paths, int depth)
{
    QSet<QString> folders;
    for (const QString& path : paths) {
        const bool source = path.endsWith(u".cpp") || path.endsWith(u".h");
        const QString top = path.section(u'/', 0, 0);
        const bool product = top == u"models" || top == u"widgets" || top == u"app";
        if (source && product && path.count(u'/') >= depth)
            folders.insert(path.section(u'/', 0, depth - 1));
    }
    QStringList sorted(folders.cbegin(), folders.cend());
    sorted.sort();
    return sorted;
}

/// Why the row forbids this include; empty where it does not.
QString forbidden(const Include& include, const Room& room, const QtModules& modules)
{
    const QString target = roomOfInclude(include.name);
    // A room stays one in angle brackets.
    const bool isRoom = std::ranges::find(rooms(), target, &Room::folder) != rooms().end();
    if (!include.angled || (isRoom && libraryOf(include.name).isEmpty())) {
        const bool own = target.isEmpty() || target == room.folder;
        const bool all = target.startsWith(u"widgets/") && room.rooms.contains(u"widgets/"_s);
        return own || all || room.rooms.contains(target) ? QString() : target;
    }
    if (const QString module = modules.moduleOf(include.name); !module.isEmpty())
        return room.qt.contains(module) ? QString() : module;
    const QString library = libraryOf(include.name);
    return library.isEmpty() || library == u"tl" || room.foreign.contains(library) ? QString() : library;
}

} // namespace

QList<Fault> includeFaults(const Source& source, const QtModules& modules)
{
    const Room* room = roomOf(source.path);
    if (!room)
        return {};
    QList<Fault> faults;
    for (const Include& include : source.includes()) {
        if (const QString what = forbidden(include, *room, modules); !what.isEmpty())
            faults << Fault{u"include"_s, source.path, include.name,
                            u"line %1 includes %2 of %3, which %4 may not use"_s.arg(include.line)
                                .arg(include.name, what, room->folder)};
    }
    return faults;
}

QList<Fault> sizeFaults(const Source& source)
{
    QList<Fault> faults;
    const Blocks blocks = blocksOf(source);
    const auto lines = static_cast<int>(source.text.count(u'\n')) - blocks.tableLines;
    const int wall = source.isHeader() ? headerWall : sourceWall;
    if (lines > wall)
        faults << Fault{u"size"_s, source.path, {}, u"%1 lines, the wall is %2"_s.arg(lines).arg(wall)};
    for (const Function& function : blocks.functions) {
        if (function.lines > functionWall && !function.name.endsWith(u"_data"))
            faults << Fault{u"size"_s, source.path, function.name,
                            u"line %1: %2 has %3 lines, the wall is %4"_s.arg(function.line)
                                .arg(function.name)
                                .arg(function.lines)
                                .arg(functionWall)};
    }
    return faults;
}

QList<Fault> wordFaults(const Source& source)
{
    static const QList<Word> all = words();
    QList<Fault> faults;
    const QString code = blanked(source.text);
    for (const Word& word : all) {
        const auto match = word.applies(source) ? word.pattern.match(code) : QRegularExpressionMatch();
        if (match.hasMatch()) {
            const auto line = code.left(match.capturedStart()).count(u'\n') + 1;
            faults << Fault{u"word"_s, source.path, match.captured(),
                            u"line %1: %2"_s.arg(line).arg(word.text)};
        }
    }
    if (source.isHeader() && !source.text.contains(u"#pragma once"))
        faults << Fault{u"word"_s, source.path, u"#pragma once"_s, u"a header without #pragma once"_s};
    return faults;
}

QList<Fault> nameFaults(const QString& path)
{
    static const QRegularExpression vague(u"(manager|helper|util|utils|misc)\\.(cpp|h)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!vague.match(path).hasMatch())
        return {};
    return {{u"name"_s, path, {}, u"a name that says nothing"_s}};
}

QList<Fault> layoutFaults(const QStringList& entries)
{
    static const QStringList layout = {u"CMakeLists.txt"_s,
                                       u"CMakePresets.json"_s,
                                       u"app"_s,
                                       u"widgets"_s,
                                       u"models"_s,
                                       u"resources"_s,
                                       u"translations"_s,
                                       u"tests"_s,
                                       u"installer"_s,
                                       u"README.md"_s,
                                       u"ARCHITECTURE.md"_s,
                                       u"CONTRIBUTING.md"_s,
                                       u"CHANGELOG.md"_s,
                                       u"LICENSE"_s,
                                       u".ci"_s,
                                       u".clang-format"_s,
                                       u".clang-tidy"_s,
                                       u".gitignore"_s,
                                       u".gitattributes"_s,
                                       u".editorconfig"_s};
    QList<Fault> faults;
    for (const QString& entry : entries) {
        if (!layout.contains(entry))
            faults << Fault{u"layout"_s, entry, {}, u"not part of the project's top level"_s};
    }
    return faults;
}

QList<Fault> readmeFaults(const QStringList& paths)
{
    QList<Fault> faults;
    for (const QString& folder : parts(paths, 2)) {
        if (!paths.contains(folder + u"/README.md"_s))
            faults << Fault{u"readme"_s, folder, {}, u"a room without README.md"_s};
    }
    return faults;
}

QList<Fault> unknownRoomFaults(const QStringList& paths)
{
    QList<Fault> faults;
    for (const QString& folder : parts(paths, 2)) {
        if (!roomOf(folder + u'/'))
            faults << Fault{u"room"_s, folder, {}, u"no row in the table of rooms"_s};
    }
    return faults;
}

} // namespace efa::architecture
