// Any bytes as a YAML text: either an error with a place, or nodes whose ranges lie inside of their parents',
// which print and read back the same; and an edit of one of them can be undone.
#include "yaml/edit.h"
#include "yaml/emitter.h"
#include "yaml/stream.h"
#include "yaml/textcheck.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa::yaml;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

Source sourceOf(std::string_view text)
{
    return {QByteArray(text.data(), static_cast<qsizetype>(text.size())), u"fuzz"_s};
}

/// Every range lies in that of its parent, and values are UTF-8.
void walk(Node node, Range around, std::vector<Node>& all)
{
    const Range own = node.fullRange();
    require(own.begin >= around.begin && own.end <= around.end && node.range().begin <= own.end);
    require(isUtf8(node.value()));
    require(node.place().line >= 1);
    all.push_back(node);
    for (const Node item : node.items())
        walk(item, own, all);
    for (const auto& [key, value] : node.members()) {
        walk(key, own, all);
        walk(value, own, all);
    }
}

bool hasSimpleKeys(Node node)
{
    for (const auto& [key, value] : node.members()) {
        if (!key.isScalar() || !hasSimpleKeys(value))
            return false;
    }
    for (const Node item : node.items()) {
        if (!hasSimpleKeys(item))
            return false;
    }
    return !node.isAlias();
}

void print(Emitter& emitter, Node node)
{
    if (node.isMapping()) {
        emitter.beginMapping(node.size());
        for (const auto& [key, value] : node.members()) {
            emitter.key(key.value());
            print(emitter, value);
        }
        emitter.endMapping();
    } else if (node.isSequence()) {
        emitter.beginSequence(node.size());
        for (const Node item : node.items())
            print(emitter, item);
        emitter.endSequence();
    } else {
        emitter.string(node.value());
    }
}

bool sameStrings(Node a, Node b)
{
    if (a.kind() != b.kind() || a.size() != b.size() || a.value() != b.value())
        return false;
    for (uint32_t i = 0; i < a.size(); ++i) {
        if (a.isSequence() ? !sameStrings(a.item(i), b.item(i))
                           : a.member(i).first.value() != b.member(i).first.value() ||
                                 !sameStrings(a.member(i).second, b.member(i).second))
            return false;
    }
    return true;
}

/// What is printed reads back the same. NEL folds on its way, as with the reference.
void checkPrinting(const Document& document, std::string_view text)
{
    if (!hasSimpleKeys(document.root()) || text.find("\xC2\x85") != std::string_view::npos ||
        text.find('\\') != std::string_view::npos)
        return;
    std::string printed;
    Emitter emitter(printed);
    print(emitter, document.root());
    emitter.endDocument();
    const auto again = Stream::parse(sourceOf(printed));
    require(emitter.refusedText() || (again && again->documents().size() == 1 &&
                                      sameStrings(document.root(), again->documents().front().root())));
}

/// Edits verify themselves; here they shall only never crash, and be undone by their inverse.
void checkEdit(Node node, std::string_view value)
{
    const auto changes = node.isScalar()     ? changeScalar(node, value, ScalarAs::String)
                         : node.isSequence() ? appendItem(node, value, ScalarAs::String)
                                             : insertKey(node, "added", value, ScalarAs::String);
    if (!changes)
        return;
    const QByteArray& text = node.source().bytes();
    require(changes->inverse(text).applied(changes->applied(text)) == text);
}

void checkReader(std::string_view text)
{
    const Source source = sourceOf(text);
    const auto stream = Stream::parse(source, {.depth = 200, .nodesAfterAliases = 100'000});
    if (!stream) {
        require(stream.error().where && stream.error().where->line > 0 && stream.error().where->column > 0);
        return;
    }
    std::vector<Node> nodes;
    uint32_t end = 0;
    for (const Document& document : stream->documents()) {
        require(document.range().begin == end);
        end = document.range().end;
        walk(document.root(), document.range(), nodes);
        checkPrinting(document, text);
    }
    if (!nodes.empty() && text.size() < 4096)
        checkEdit(nodes[text.size() % nodes.size()], text.substr(text.size() / 2));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    checkReader({reinterpret_cast<const char*>(data), size});
    return 0;
}
