#include "delivery/templateparser.h"

#include "delivery/pipelineparser.h"
#include "delivery/templatefunctions.h"
#include "delivery/templatelexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace efa::delivery::gotemplate {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

/// What ended a block.
enum class Ending : uint8_t { Text, End, Else };

class Parser
{
  public:
    Parser(std::string_view text, std::vector<Segment> segments)
        : m_text(text), m_segments(std::move(segments))
    {
    }

    Result<Block> parse()
    {
        Result<Block> root = block();
        if (root && m_ending != Ending::Text) {
            return failure(errorAt(m_text, m_endingOffset, ErrorCode::Invalid,
                                   Text::tr("\"end\" or \"else\" closes nothing.")));
        }
        return root;
    }

  private:
    Error error(size_t offset, const QString& message) const
    {
        return errorAt(m_text, offset, ErrorCode::Invalid, message);
    }

    Result<Block> block()
    {
        Block result;
        while (m_at < m_segments.size()) {
            const Segment& segment = m_segments[m_at++];
            if (!segment.isAction) {
                result.nodes.push_back({.kind = Node::Kind::Text,
                                        .text = segment.text,
                                        .pipeline = {},
                                        .body = {},
                                        .otherwise = {},
                                        .offset = segment.offset});
                continue;
            }
            const std::string& word = segment.tokens.front().text;
            const bool isWord = segment.tokens.front().kind == Token::Kind::Identifier;
            if (isWord && (word == "end" || word == "else")) {
                m_ending = word == "end" ? Ending::End : Ending::Else;
                m_endingOffset = segment.offset;
                return result;
            }
            Result<Node> node = action(segment, isWord ? word : std::string());
            if (!node)
                return failure(node.error());
            result.nodes.push_back(std::move(*node));
        }
        m_ending = Ending::Text;
        return result;
    }

    Result<Node> action(const Segment& segment, const std::string& word)
    {
        if (word == "define" || word == "template" || word == "block") {
            return failure(errorAt(m_text, segment.offset, ErrorCode::Unsupported,
                                   Text::tr("\"%1\" is not supported.").arg(QString::fromStdString(word))));
        }
        Node node;
        node.offset = segment.offset;
        if (word == "break" || word == "continue") {
            node.kind = word == "break" ? Node::Kind::Break : Node::Kind::Continue;
            if (m_loops == 0)
                return failure(
                    error(segment.offset,
                          Text::tr("\"%1\" stands outside of \"range\".").arg(QString::fromStdString(word))));
            return node;
        }
        if (word == "if" || word == "with" || word == "range")
            return control(segment, word, 1);
        node.kind = Node::Kind::Action;
        Result<Pipeline> pipeline = parsePipeline(m_text, segment.tokens, 0, VariableCount::One);
        if (!pipeline)
            return failure(pipeline.error());
        node.pipeline = std::move(*pipeline);
        return node;
    }

    /// `skipped`: tokens before the pipeline.
    Result<Node> control(const Segment& segment, const std::string& word, size_t skipped)
    {
        if (++m_nesting > GoTemplate::maxNesting) {
            return failure(
                error(segment.offset, Text::tr("It is nested over %1 deep.").arg(GoTemplate::maxNesting)));
        }
        Node node;
        node.offset = segment.offset;
        node.kind = word == "if" ? Node::Kind::If : word == "with" ? Node::Kind::With : Node::Kind::Range;
        const bool isLoop = node.kind == Node::Kind::Range;
        Result<Pipeline> pipeline =
            parsePipeline(m_text, segment.tokens, skipped, isLoop ? VariableCount::Two : VariableCount::One);
        if (!pipeline)
            return failure(pipeline.error());
        node.pipeline = std::move(*pipeline);
        m_loops += isLoop ? 1 : 0;
        Result<Block> body = block();
        m_loops -= isLoop ? 1 : 0;
        if (!body)
            return failure(body.error());
        node.body = std::move(*body);
        if (m_ending == Ending::Else) {
            if (const Result<void> done = otherwise(node); !done)
                return failure(done.error());
        }
        --m_nesting;
        if (m_ending != Ending::End)
            return failure(
                error(segment.offset, Text::tr("\"%1\" has no \"end\".").arg(QString::fromStdString(word))));
        return node;
    }

    Result<void> otherwise(Node& node)
    {
        // By value: deeper blocks do not move it, but they move on.
        const Segment segment = m_segments[m_at - 1];
        const Token& next = segment.tokens[1];
        if (next.kind == Token::Kind::End) {
            Result<Block> block = this->block();
            if (!block)
                return failure(block.error());
            node.otherwise = std::move(*block);
            if (m_ending == Ending::Else)
                return failure(error(m_endingOffset, Text::tr("There are two \"else\" in a row.")));
            return {};
        }
        const bool isChain = next.text == (node.kind == Node::Kind::With ? "with" : "if");
        if (!isChain || node.kind == Node::Kind::Range)
            return failure(error(segment.offset, Text::tr("This does not fit behind \"else\".")));
        // The chained one ends with the same "end".
        Result<Node> chained = control(segment, next.text, 2);
        if (!chained)
            return failure(chained.error());
        node.otherwise.nodes.push_back(std::move(*chained));
        return {};
    }

    std::string_view m_text;
    std::vector<Segment> m_segments;
    size_t m_at = 0;
    Ending m_ending = Ending::Text;
    size_t m_endingOffset = 0;
    int m_nesting = 0;
    int m_loops = 0;
};

/// What Flux's operator means by a word: `inputs` is a function that gives the same each time, others have
/// the names of Argo CD's.
void asFluxMeans(Token& token)
{
    if (token.kind != Token::Kind::Identifier)
        return;
    if (token.text == inputsName)
        token.kind = Token::Kind::Variable;
    else if (token.text == "slugify")
        token.text = fluxSlugName;
    else if (token.text == "toYaml" || token.text == "mustToYaml")
        token.text = fluxYamlName;
}

} // namespace

Result<Block> parse(std::string_view text, TemplateDialect dialect)
{
    const bool isFlux = dialect == TemplateDialect::FluxOperator;
    Result<std::vector<Segment>> segments = split(text, isFlux ? Delimiters{"<<", ">>"} : Delimiters());
    if (!segments)
        return failure(segments.error());
    for (Segment& segment : *segments) {
        if (isFlux)
            std::ranges::for_each(segment.tokens, asFluxMeans);
    }
    return Parser(text, std::move(*segments)).parse();
}

} // namespace efa::delivery::gotemplate
