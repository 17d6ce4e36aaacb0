// How a Run evaluates what stands between {{ and }}.
#include "delivery/templaterun.h"

#include "delivery/templatefunctions.h"
#include "delivery/templatelexer.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery::gotemplate {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

} // namespace

Result<Run::Value> Run::evaluate(const Pipeline& pipeline, const Value& dot, bool assigns)
{
    Value value;
    bool isFirst = true;
    for (const Command& command : pipeline.commands) {
        Result<Value> next = evaluate(command, dot, isFirst ? nullptr : &value);
        if (!next)
            return next;
        value = std::move(*next);
        isFirst = false;
    }
    if (assigns && !pipeline.variables.empty()) {
        if (const Result<void> done = assign(pipeline, 0, value); !done)
            return failure(done.error());
    }
    return value;
}

Result<void> Run::assign(const Pipeline& pipeline, size_t which, const Value& value)
{
    const std::string& name = pipeline.variables[which];
    if (pipeline.declares) {
        m_variables.emplace_back(name, value);
        return {};
    }
    const auto found = std::ranges::find(m_variables.rbegin(), m_variables.rend(), name,
                                         &std::pair<std::string, Value>::first);
    if (found == m_variables.rend()) {
        return failure(
            error(pipeline.offset,
                  Text::tr("The variable \"%1\" is not declared.").arg(QString::fromStdString(name))));
    }
    found->second = value;
    return {};
}

Result<Run::Value> Run::evaluate(const Command& command, const Value& dot, const Value* piped)
{
    const Operand& first = command.operands.front();
    if (const Result<void> done = step(first.offset); !done)
        return failure(done.error());
    if (first.kind == Operand::Kind::Call)
        return first.function->run ? called(command, dot, piped) : chosen(command, dot, piped);
    if (piped || command.operands.size() > 1)
        return failure(error(first.offset, Text::tr("Only a function takes arguments.")));
    return evaluate(first, dot);
}

Result<Run::Value> Run::evaluate(const Operand& operand, const Value& dot)
{
    Value value = dot;
    switch (operand.kind) {
    case Operand::Kind::Dot:
        break;
    case Operand::Kind::Constant:
        return operand.constant;
    case Operand::Kind::Variable: {
        const auto found = std::ranges::find(m_variables.rbegin(), m_variables.rend(), operand.name,
                                             &std::pair<std::string, Value>::first);
        if (found == m_variables.rend()) {
            return failure(error(
                operand.offset,
                Text::tr("The variable \"%1\" is not declared.").arg(QString::fromStdString(operand.name))));
        }
        value = found->second;
        break;
    }
    case Operand::Kind::Call: {
        // A function among the arguments of another one has none of its own.
        Result<Value> result = evaluate(Command{.operands = {operand}}, dot, nullptr);
        if (!result)
            return result;
        value = std::move(*result);
        break;
    }
    case Operand::Kind::Nested: {
        Result<Value> result = evaluate(*operand.nested, dot);
        if (!result)
            return result;
        value = std::move(*result);
        break;
    }
    }
    for (const std::string& name : operand.fields) {
        Result<Value> next = field(value, name, operand.offset);
        if (!next)
            return next;
        value = std::move(*next);
    }
    return value;
}

Result<Run::Value> Run::field(const Value& from, const std::string& name, size_t offset) const
{
    const QString shownName = QString::fromStdString(name);
    if (from.isMapping()) {
        if (const Value* found = from.find(name))
            return *found;
    } else if (from.isNull()) {
        return failure(
            error(offset, Text::tr("There is nothing that could have a field \"%1\".").arg(shownName)));
    } else if (!from.isNil()) {
        return failure(error(offset, Text::tr("A value has no fields, \"%1\" neither.").arg(shownName)));
    }
    if (m_missingKey == MissingKey::Error)
        return failure(error(offset, Text::tr("There is no key \"%1\".").arg(shownName)));
    return m_missingKey == MissingKey::Zero && from.isMapping() ? Value::null() : Value();
}

Result<Run::Value> Run::called(const Command& command, const Value& dot, const Value* piped)
{
    std::vector<Value> arguments;
    for (size_t i = 1; i < command.operands.size(); ++i) {
        Result<Value> argument = evaluate(command.operands[i], dot);
        if (!argument)
            return argument;
        arguments.push_back(std::move(*argument));
    }
    if (piped)
        arguments.push_back(*piped);
    const Operand& first = command.operands.front();
    Result<Value> result = call(*first.function, arguments);
    if (!result)
        return failure(error(first.offset, result.error().message));
    return result;
}

Result<Run::Value> Run::chosen(const Command& command, const Value& dot, const Value* piped)
{
    const Operand& first = command.operands.front();
    const bool wanted = first.function->name == "or";
    Value value;
    for (size_t i = 1; i < command.operands.size(); ++i) {
        Result<Value> argument = evaluate(command.operands[i], dot);
        if (!argument || isTrue(*argument) == wanted)
            return argument;
        value = std::move(*argument);
    }
    if (!piped && command.operands.size() == 1)
        return failure(error(first.offset, Text::tr("Something is missing here.")));
    return piped ? *piped : value;
}

} // namespace efa::delivery::gotemplate
