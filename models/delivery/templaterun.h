#pragma once

#include "base/result.h"
#include "delivery/gotemplate.h"
#include "delivery/templatetree.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace efa::delivery::gotemplate {

/// One execution of a template: its output so far, its variables and the steps it took.
class Run
{
  public:
    Run(std::string_view text, const kustomize::Value& data, MissingKey missingKey);

    /// A variable that is there from the start.
    void declare(std::string name, const kustomize::Value& value);
    [[nodiscard]] Result<std::string> execute(const Block& root);

  private:
    using Value = kustomize::Value;
    enum class Flow : uint8_t { On, Break, Continue };
    struct Item
    {
        Value index;
        Value value;
    };

    Result<Flow> runBlock(const Block& block, const Value& dot);
    Result<Flow> runNode(const Node& node, const Value& dot);
    Result<Flow> runBranch(const Node& node, const Value& dot);
    Result<Flow> runLoop(const Node& node, const Value& dot);
    Result<void> write(std::string_view text, size_t offset);

    Result<Value> evaluate(const Pipeline& pipeline, const Value& dot, bool assigns = true);
    Result<Value> evaluate(const Command& command, const Value& dot, const Value* piped);
    Result<Value> evaluate(const Operand& operand, const Value& dot);
    Result<Value> called(const Command& command, const Value& dot, const Value* piped);
    Result<Value> chosen(const Command& command, const Value& dot, const Value* piped);
    Result<Value> field(const Value& from, const std::string& name, size_t offset) const;
    Result<std::vector<Item>> itemsOf(const Value& value, size_t offset) const;
    Result<void> assign(const Pipeline& pipeline, size_t which, const Value& value);

    Result<void> step(size_t offset);
    Error error(size_t offset, const QString& message) const;

    std::string_view m_text;
    Value m_data;
    MissingKey m_missingKey;
    std::string m_output;
    std::vector<std::pair<std::string, Value>> m_variables;
    int m_steps = 0;
};

} // namespace efa::delivery::gotemplate
