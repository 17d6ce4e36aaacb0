#include "delivery/argoparameters.h"

#include "delivery/objectfields.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoParameters)
};

void flatten(const Value& value, const std::string& path, std::map<std::string, std::string>& flat)
{
    const auto below = [&](const std::string& name) { return path.empty() ? name : path + '.' + name; };
    if (value.isSequence() || value.isMapping()) {
        for (uint32_t i = 0; i < value.items().size(); ++i)
            flatten(value.items()[i], below(std::to_string(i)), flat);
        for (const Member& member : value.members())
            flatten(member.value, below(std::string(member.key.text())), flat);
        return;
    }
    flat.insert_or_assign(path, gotemplate::shown(value));
}

bool isEmpty(const Value& value)
{
    return !gotemplate::isTrue(value);
}

Result<bool> matchesExpression(const Value& expression, const std::map<std::string, std::string>& labels)
{
    const std::string name = textAt(expression, {"operator"});
    const auto found = labels.find(textAt(expression, {"key"}));
    const std::vector<std::string> values = textsAt(expression, {"values"});
    const bool isThere = found != labels.end();
    const bool isAmong = isThere && std::ranges::find(values, found->second) != values.end();
    if (name == "In")
        return isAmong;
    if (name == "NotIn")
        return !isAmong;
    if (name == "Exists")
        return isThere;
    if (name == "DoesNotExist")
        return !isThere;
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("\"%1\" is no operator of a selector.").arg(QString::fromStdString(name)),
         .hint = Text::tr("Use In, NotIn, Exists or DoesNotExist.")});
}

} // namespace

std::map<std::string, std::string> flatParameters(const Value& parameters)
{
    std::map<std::string, std::string> flat;
    if (parameters.size() != 0)
        flatten(parameters, {}, flat);
    return flat;
}

Result<Value> combinedParameters(const Value& a, const Value& b)
{
    Value combined = Value::mapping({});
    for (const Value* set : {&a, &b}) {
        for (const Member& member : set->members()) {
            const std::string text = gotemplate::shown(member.value);
            const Value* before = combined.find(member.key.text());
            if (before && before->text() != text) {
                return failure(
                    {.code = ErrorCode::Conflict,
                     .message =
                         Text::tr(
                             "Two generators give the parameter \"%1\" different values: \"%2\" and \"%3\".")
                             .arg(QString::fromUtf8(member.key.text().data(),
                                                    static_cast<qsizetype>(member.key.text().size())),
                                  QString::fromStdString(std::string(before->text())),
                                  QString::fromStdString(text)),
                     .hint = Text::tr("Rename one of them, or set `pathParamPrefix` of a git generator.")});
            }
            if (!before)
                combined = combined.with(member.key.text(), gotemplate::textValue(text));
        }
    }
    return combined;
}

Value overlaidParameters(const Value& base, const Value& over)
{
    if (!base.isMapping() || !over.isMapping())
        return over;
    Value result = base;
    for (const Member& member : over.members()) {
        const Value* before = result.find(member.key.text());
        result =
            result.with(member.key.text(), before ? overlaidParameters(*before, member.value) : member.value);
    }
    return result;
}

Value filledTemplate(const Value& own, const Value& rest)
{
    if (!own.isMapping() || !rest.isMapping())
        return isEmpty(own) ? rest : own;
    Value result = own;
    for (const Member& member : rest.members()) {
        const Value* before = result.find(member.key.text());
        result =
            result.with(member.key.text(), before ? filledTemplate(*before, member.value) : member.value);
    }
    return result;
}

bool isEmptySelector(const Value& selector)
{
    return mappingAt(selector, {"matchLabels"}).size() == 0 &&
           itemsAt(selector, {"matchExpressions"}).empty();
}

Result<bool> isSelected(const Value& selector, const std::map<std::string, std::string>& labels)
{
    const Value wanted = mappingAt(selector, {"matchLabels"});
    for (const Member& member : wanted.members()) {
        const auto found = labels.find(std::string(member.key.text()));
        if (found == labels.end() || found->second != member.value.text())
            return false;
    }
    for (const Value& expression : itemsAt(selector, {"matchExpressions"})) {
        const Result<bool> fits = matchesExpression(expression, labels);
        if (!fits || !*fits)
            return fits;
    }
    return true;
}

} // namespace efa::delivery
