#include "validation/correction.h"

#include "yaml/plainmeaning.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <cstdlib>
#include <optional>
#include <vector>

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Correction)
};

/// Finds the word on a line: the one nearest to a column.
class WordFinder
{
  public:
    WordFinder(std::string word, const Place& place)
        : m_word(std::move(word)), m_place(place)
    {
    }

    std::optional<yaml::Node> in(const yaml::Node& root)
    {
        std::vector<yaml::Node> open = {root};
        while (!open.empty()) {
            const yaml::Node node = open.back();
            open.pop_back();
            offer(node, node);
            for (const yaml::Node& item : node.items())
                open.push_back(item);
            for (const auto& [key, value] : node.members()) {
                // A finding about a field stands where its value begins.
                offer(key, value);
                open.push_back(key);
                open.push_back(value);
            }
        }
        return m_found;
    }

  private:
    void offer(const yaml::Node& word, const yaml::Node& at)
    {
        const Place place = at.place();
        if (!word.isScalar() || word.value() != m_word || place.line != m_place.line)
            return;
        const int distance = std::abs(place.column - m_place.column);
        if (m_found && distance >= m_distance)
            return;
        m_found = word;
        m_distance = distance;
    }

    std::string m_word;
    Place m_place;
    std::optional<yaml::Node> m_found;
    int m_distance = 0;
};

/// The bytes of the word itself.
std::optional<yaml::Range> wordRange(const yaml::Node& node)
{
    const yaml::Range range = node.range();
    switch (node.style()) {
    case yaml::NodeStyle::Plain:
        return range;
    case yaml::NodeStyle::SingleQuoted:
    case yaml::NodeStyle::DoubleQuoted:
        return yaml::Range{range.begin + 1, range.end - 1};
    default:
        return std::nullopt;
    }
}

/// A text stays a text, and a number or a truth value is one no less afterwards.
bool keepsItsType(const yaml::Node& word, const std::string& right)
{
    return word.style() != yaml::NodeStyle::Plain ||
           yaml::plainIsString(right) == yaml::plainIsString(word.value());
}

} // namespace

Result<yaml::ChangeSet> corrected(const QByteArray& text, const Place& place, const Correction& correction)
{
    const auto stream = yaml::Stream::parse(yaml::Source(text, place.file));
    if (!stream)
        return failure(stream.error());
    WordFinder finder(correction.from.toStdString(), place);
    std::optional<yaml::Node> found;
    for (const yaml::Document& document : stream->documents())
        found = finder.in(document.root());
    if (!found)
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("%1 does not stand there any more").arg(correction.from),
                        .hint = Text::tr("Wait until the problems are up to date, or change it by hand."),
                        .where = place});
    const std::string right = correction.to.toStdString();
    const auto range = wordRange(*found);
    if (!range || right.find_first_of("'\"\\\n") != std::string::npos || !keepsItsType(*found, right))
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("%1 cannot be written there as it is").arg(correction.to),
                        .hint = Text::tr("Change it by hand."),
                        .where = place});
    return yaml::ChangeSet::make({{*range, QByteArray::fromStdString(right)}}, text.size());
}

} // namespace efa::validation
