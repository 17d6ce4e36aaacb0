#pragma once

#include "kustomize/fieldspec.h"
#include "kustomize/step.h"

#include <string>

namespace efa::kustomize {

/// `namePrefix` and `nameSuffix`: puts a text before or behind names. Definitions of kinds, API services and
/// namespaces keep theirs.
class NameStep final : public Step
{
  public:
    enum class End { Prefix, Suffix };

    NameStep(End end, std::string text, FieldSpecs fields);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    Result<Value> applied(const Value& object, const FieldSpec& field) const;

    End m_end;
    std::string m_text;
    FieldSpecs m_fields;
    ContentKey m_key;
};

/// Which subjects of role bindings get the namespace.
enum class BindingSubjects { NamedDefault, AllServiceAccounts, None };

/// `namespace`: moves objects into a namespace, and what refers to it with them.
class NamespaceStep final : public Step
{
  public:
    enum class Existing { Replaced, Kept };
    /// Whether the present id is noted as a former one.
    enum class FormerId { Noted, NotNoted };

    NamespaceStep(std::string nspace, FieldSpecs fields, Existing existing = Existing::Replaced,
                  BindingSubjects subjects = BindingSubjects::NamedDefault,
                  FormerId formerId = FormerId::Noted);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    Result<Value> applied(const Resource& resource, Value object) const;
    Result<Value> withSubjects(const Value& object) const;
    Result<Value> subject(const Value& subject) const;
    Result<Value> set(const Value& node) const;

    std::string m_namespace;
    FieldSpecs m_fields;
    Existing m_existing;
    BindingSubjects m_subjects;
    FormerId m_formerId;
    ContentKey m_key;
};

/// The key of a list of fields, as part of a step's key.
ContentKey keyOf(const FieldSpecs& fields);

} // namespace efa::kustomize
