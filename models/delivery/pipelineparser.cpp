#include "delivery/pipelineparser.h"

#include "delivery/gotemplate.h"
#include "delivery/templatefunctions.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

class PipelineParser
{
  public:
    PipelineParser(std::string_view text, std::span<const Token> tokens, size_t first)
        : m_text(text), m_tokens(tokens), m_at(first)
    {
    }

    Result<Pipeline> parse(VariableCount variables)
    {
        Result<Pipeline> pipeline = pipelineUntil("", variables);
        if (pipeline && current().kind != Token::Kind::End)
            return failure(unexpected());
        return pipeline;
    }

  private:
    const Token& current() const { return m_tokens[m_at]; }
    const Token& ahead(size_t count) const { return m_tokens[std::min(m_at + count, m_tokens.size() - 1)]; }
    static bool isSign(const Token& token, std::string_view sign)
    {
        return token.kind == Token::Kind::Sign && token.text == sign;
    }

    Error error(const QString& message) const
    {
        return errorAt(m_text, current().offset, ErrorCode::Invalid, message);
    }
    Error unexpected() const
    {
        if (current().kind == Token::Kind::End)
            return error(Text::tr("Something is missing here."));
        return error(Text::tr("\"%1\" does not fit here.").arg(QString::fromStdString(current().text)));
    }

    void readVariables(Pipeline& pipeline, VariableCount count)
    {
        if (current().kind != Token::Kind::Variable)
            return;
        const bool isPair =
            count == VariableCount::Two && isSign(ahead(1), ",") && ahead(2).kind == Token::Kind::Variable;
        const Token& sign = ahead(isPair ? 3 : 1);
        if (!isSign(sign, ":=") && !isSign(sign, "="))
            return;
        pipeline.declares = sign.text == ":=";
        pipeline.variables.push_back(current().text);
        if (isPair)
            pipeline.variables.push_back(ahead(2).text);
        m_at += isPair ? 4 : 2;
    }

    /// `closing` is ")" or empty.
    Result<Pipeline> pipelineUntil(std::string_view closing, VariableCount variables)
    {
        Pipeline pipeline;
        pipeline.offset = current().offset;
        readVariables(pipeline, variables);
        while (true) {
            Result<Command> command = this->command();
            if (!command)
                return failure(command.error());
            pipeline.commands.push_back(std::move(*command));
            const bool isPiped = isSign(current(), "|");
            m_at += isPiped ? 1 : 0;
            // Go takes a last pipe that leads nowhere.
            const bool isLast = current().kind == Token::Kind::End || isSign(current(), ")");
            if (isPiped && !isLast)
                continue;
            if (closing.empty() || isSign(current(), closing))
                return pipeline;
            return failure(unexpected());
        }
    }

    Result<Command> command()
    {
        Command command;
        while (current().kind != Token::Kind::End && !isSign(current(), "|") && !isSign(current(), ")")) {
            if (!command.operands.empty() && !current().afterSpace && !isSign(current(), "("))
                return failure(unexpected());
            Result<Operand> operand = this->operand();
            if (!operand)
                return failure(operand.error());
            command.operands.push_back(std::move(*operand));
        }
        if (command.operands.empty())
            return failure(unexpected());
        return command;
    }

    Result<Operand> operand()
    {
        Operand operand;
        operand.offset = current().offset;
        if (const Result<void> term = this->term(operand); !term)
            return failure(term.error());
        while (current().kind == Token::Kind::Field && !current().afterSpace) {
            if (operand.kind == Operand::Kind::Constant)
                return failure(unexpected());
            operand.fields.push_back(current().text);
            ++m_at;
        }
        return operand;
    }

    Result<void> term(Operand& operand)
    {
        const Token& token = current();
        switch (token.kind) {
        case Token::Kind::Identifier:
            return word(operand);
        case Token::Kind::Field:
            operand.fields.push_back(token.text);
            break;
        case Token::Kind::Dot:
            break;
        case Token::Kind::Variable:
            operand.kind = Operand::Kind::Variable;
            operand.name = token.text;
            break;
        case Token::Kind::String:
            operand.kind = Operand::Kind::Constant;
            operand.constant = textValue(token.text);
            break;
        case Token::Kind::Character:
            operand.kind = Operand::Kind::Constant;
            operand.constant = Value::scalar(token.text, kustomize::Tag::Int);
            break;
        case Token::Kind::Number:
            operand.kind = Operand::Kind::Constant;
            operand.constant = numberConstant(token.text);
            if (operand.constant.isNil())
                return failure(
                    error(Text::tr("\"%1\" is no number.").arg(QString::fromStdString(token.text))));
            break;
        case Token::Kind::Sign:
            return isSign(token, "(") ? nested(operand) : Result<void>(failure(unexpected()));
        case Token::Kind::End:
            return failure(unexpected());
        }
        ++m_at;
        return {};
    }

    Result<void> word(Operand& operand)
    {
        const std::string& name = current().text;
        operand.kind = Operand::Kind::Constant;
        if (name == "true" || name == "false") {
            operand.constant = boolValue(name == "true");
        } else if (name == "nil") {
            operand.constant = Value::null();
        } else {
            operand.kind = Operand::Kind::Call;
            operand.function = findFunction(name);
            if (!operand.function) {
                return failure(
                    errorAt(m_text, current().offset, ErrorCode::Unsupported,
                            Text::tr("The function \"%1\" is not known.").arg(QString::fromStdString(name))));
            }
        }
        ++m_at;
        return {};
    }

    Result<void> nested(Operand& operand)
    {
        if (++m_nesting > GoTemplate::maxNesting)
            return failure(error(Text::tr("It is nested over %1 deep.").arg(GoTemplate::maxNesting)));
        ++m_at;
        Result<Pipeline> pipeline = pipelineUntil(")", VariableCount::One);
        if (!pipeline)
            return failure(pipeline.error());
        --m_nesting;
        ++m_at;
        operand.kind = Operand::Kind::Nested;
        operand.nested = std::make_shared<const Pipeline>(std::move(*pipeline));
        return {};
    }

    std::string_view m_text;
    std::span<const Token> m_tokens;
    size_t m_at;
    int m_nesting = 0;
};

} // namespace

Result<Pipeline> parsePipeline(std::string_view text, std::span<const Token> tokens, size_t first,
                               VariableCount variables)
{
    return PipelineParser(text, tokens, first).parse(variables);
}

} // namespace efa::delivery::gotemplate
