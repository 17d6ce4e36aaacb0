#include "kustomize/keyfault.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::KeyFault)
};

} // namespace

Error noString(const Value& key)
{
    if (!key.isScalar()) {
        return {.code = ErrorCode::Invalid,
                .message = Text::tr("A key is itself a mapping or a list."),
                .hint = Text::tr("Quote it where it is a template, such as \"{{ .Values.name }}\".")};
    }
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("The key \"%1\" is no string.").arg(shown(key.text())),
            .hint = Text::tr("Quote the key.")};
}

Error keyTwice(std::string_view key)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("The key \"%1\" stands twice in a mapping.").arg(shown(key)),
            .hint = Text::tr("Remove one of the two.")};
}

} // namespace efa::kustomize
