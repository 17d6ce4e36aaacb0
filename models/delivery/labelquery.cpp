#include "delivery/labelquery.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::LabelQuery)
};

constexpr qsizetype maxPart = 63;

bool isLabelPart(const QString& text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?"_s));
    return text.size() <= maxPart && form.match(text).hasMatch();
}

bool isLabelKey(const QString& key)
{
    static const QRegularExpression domain(QRegularExpression::anchoredPattern(
        u"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*"_s));
    const qsizetype slash = key.indexOf(u'/');
    return slash < 0 ? isLabelPart(key)
                     : domain.match(key.left(slash)).hasMatch() && isLabelPart(key.mid(slash + 1));
}

tl::unexpected<Error> refused(const QString& message, const Place& place)
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = message,
         .hint =
             Text::tr("A selector has `matchLabels` with a text for each label, and `matchExpressions` with "
                      "`key`, `operator` (In, NotIn, Exists, DoesNotExist) and `values`."),
         .where = place});
}

} // namespace

Result<LabelQuery> LabelQuery::read(const Value& selector, const Place& place)
{
    LabelQuery query;
    if (!selector.isMapping())
        return refused(Text::tr("The selector is no mapping."), place);
    const Value* labels = selector.find("matchLabels");
    if (labels && !labels->isNull() && !labels->isMapping())
        return refused(Text::tr("`matchLabels` is no mapping."), place);
    for (const kustomize::Member& member :
         labels ? labels->members() : std::span<const kustomize::Member>()) {
        const Requirement requirement{shown(member.key.text()), Test::In, {shown(member.value.text())}};
        const QString& value = requirement.values.front();
        if (!member.value.isScalar() || !isLabelKey(requirement.key) ||
            (!value.isEmpty() && !isLabelPart(value)))
            return refused(Text::tr("`matchLabels` holds %1, which no label can be.").arg(requirement.key),
                           place);
        query.m_requirements.push_back(requirement);
    }
    const Value* expressions = selector.find("matchExpressions");
    if (expressions && !expressions->isNull() && !expressions->isSequence())
        return refused(Text::tr("`matchExpressions` is no list."), place);
    for (const Value& expression : itemsAt(selector, {"matchExpressions"})) {
        auto requirement = readExpression(expression, place);
        if (!requirement)
            return failure(std::move(requirement).error());
        query.m_requirements.push_back(std::move(*requirement));
    }
    return query;
}

Result<LabelQuery::Requirement> LabelQuery::readExpression(const Value& expression, const Place& place)
{
    Requirement requirement;
    requirement.key = shownAt(expression, {"key"});
    const std::string word = textAt(expression, {"operator"});
    for (const std::string& value : textsAt(expression, {"values"}))
        requirement.values << QString::fromStdString(value);
    if (!isLabelKey(requirement.key))
        return refused(
            Text::tr("`matchExpressions` holds the key %1, which no label can have.").arg(requirement.key),
            place);
    const bool isListed = word == "In" || word == "NotIn";
    if (!isListed && word != "Exists" && word != "DoesNotExist")
        return refused(Text::tr("`matchExpressions` holds the operator %1, which is none.")
                           .arg(QString::fromStdString(word)),
                       place);
    if (isListed == requirement.values.isEmpty())
        return refused(isListed ? Text::tr("The operator %1 of %2 has no values.")
                                      .arg(QString::fromStdString(word), requirement.key)
                                : Text::tr("The operator %1 of %2 takes no values.")
                                      .arg(QString::fromStdString(word), requirement.key),
                       place);
    if (word == "In" || word == "NotIn")
        requirement.test = word == "In" ? Test::In : Test::NotIn;
    else
        requirement.test = word == "Exists" ? Test::Exists : Test::Missing;
    return requirement;
}

bool LabelQuery::Requirement::isMet(const LabelMap& labels) const
{
    const auto found = labels.constFind(key);
    const bool isThere = found != labels.constEnd();
    switch (test) {
    case Test::In:
        return isThere && values.contains(*found);
    case Test::NotIn:
        return !isThere || !values.contains(*found);
    case Test::Exists:
        return isThere;
    case Test::Missing:
        break;
    }
    return !isThere;
}

bool LabelQuery::matches(const LabelMap& labels) const
{
    return std::ranges::all_of(m_requirements,
                               [&](const Requirement& requirement) { return requirement.isMet(labels); });
}

} // namespace efa::delivery
