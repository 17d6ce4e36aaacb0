#include "delivery/gotemplate.h"

#include "delivery/templateparser.h"
#include "delivery/templaterun.h"
#include "delivery/templatevalue.h"
#include "kustomize/scalarnumber.h"
#include "kustomize/scalartype.h"

#include <QCoreApplication>

#include <set>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

/// Collects the fields that are read from the data, as far as they can be told without executing.
class FieldCollector
{
  public:
    void collect(const gotemplate::Block& block)
    {
        for (const gotemplate::Node& node : block.nodes) {
            collect(node.pipeline);
            collect(node.body);
            collect(node.otherwise);
        }
    }

    std::vector<std::string> fields() const { return {m_fields.begin(), m_fields.end()}; }

  private:
    void collect(const gotemplate::Pipeline& pipeline)
    {
        for (const gotemplate::Command& command : pipeline.commands) {
            for (const gotemplate::Operand& operand : command.operands)
                collect(operand);
        }
    }

    void collect(const gotemplate::Operand& operand)
    {
        using Kind = gotemplate::Operand::Kind;
        if (operand.nested)
            collect(*operand.nested);
        const bool isOfData =
            operand.kind == Kind::Dot || (operand.kind == Kind::Variable &&
                                          (operand.name == "$" || operand.name == gotemplate::inputsName));
        if (!isOfData || operand.fields.empty())
            return;
        std::string path;
        for (const std::string& field : operand.fields)
            path += (path.empty() ? "" : ".") + field;
        m_fields.insert(path);
    }

    std::set<std::string> m_fields;
};

Result<Value> scalarData(const Value& value, WholeNumbers whole)
{
    const Result<kustomize::JsonScalar> json = kustomize::jsonScalar(value);
    if (!json)
        return failure(json.error());
    using Type = kustomize::JsonScalar::Type;
    switch (json->type) {
    case Type::Null:
        return Value::null();
    case Type::Bool:
        return gotemplate::boolValue(json->text == "true");
    case Type::Number:
        if (bool isWhole = false; whole == WholeNumbers::Kept) {
            const qlonglong number = QByteArray::fromStdString(json->text).toLongLong(&isWhole);
            if (isWhole)
                return gotemplate::wholeValue(number);
        }
        return gotemplate::floatValue(kustomize::parsedFloat(json->text).value_or(0));
    case Type::String:
        break;
    }
    return gotemplate::textValue(json->text);
}

} // namespace

Result<GoTemplate> GoTemplate::parse(std::string_view text, TemplateDialect dialect)
{
    Result<gotemplate::Block> root = gotemplate::parse(text, dialect);
    if (!root)
        return failure(root.error());
    return GoTemplate(std::make_shared<const gotemplate::Block>(std::move(*root)),
                      std::make_shared<const std::string>(text), dialect);
}

Result<std::string> GoTemplate::execute(const Value& data, MissingKey missingKey) const
{
    if (m_dialect == TemplateDialect::ArgoCd)
        return gotemplate::Run(*m_text, data, missingKey).execute(*m_root);
    gotemplate::Run run(*m_text, Value::null(), missingKey);
    run.declare(std::string(gotemplate::inputsName), data);
    return run.execute(*m_root);
}

std::vector<std::string> GoTemplate::fields() const
{
    FieldCollector collector;
    collector.collect(*m_root);
    return collector.fields();
}

Result<Value> templateData(const Value& value, WholeNumbers whole)
{
    if (value.isNil())
        return Value::null();
    if (value.isScalar())
        return scalarData(value, whole);
    std::vector<Value> items;
    for (const Value& item : value.items()) {
        Result<Value> data = templateData(item, whole);
        if (!data)
            return data;
        items.push_back(std::move(*data));
    }
    if (value.isSequence())
        return Value::sequence(std::move(items));
    std::vector<Member> members;
    for (const Member& member : value.members()) {
        Result<Value> data = templateData(member.value, whole);
        if (!data)
            return data;
        if (!member.key.isScalar()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A key is no text."),
                            .hint = Text::tr("Use texts as keys.")});
        }
        members.push_back({kustomize::plainKey(member.key.text()), std::move(*data)});
    }
    return Value::mapping(std::move(members));
}

} // namespace efa::delivery
