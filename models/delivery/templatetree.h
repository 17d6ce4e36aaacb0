#pragma once

#include "kustomize/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// A Go template after parsing.
namespace efa::delivery::gotemplate {

struct Pipeline;
struct Function;

/// One term of a command, with the fields taken from it: `.a.b`, `$x.y`, `(f).z`.
struct Operand
{
    enum class Kind : uint8_t { Dot, Variable, Constant, Call, Nested };

    Kind kind = Kind::Dot;
    kustomize::Value constant;          ///< Constant; nil is a null
    std::string name;                   ///< Variable with its `$`
    const Function* function = nullptr; ///< Call
    std::shared_ptr<const Pipeline> nested;
    std::vector<std::string> fields;
    size_t offset = 0;
};

struct Command
{
    std::vector<Operand> operands;
};

struct Pipeline
{
    std::vector<std::string> variables;
    bool declares = false; ///< `:=`, else `=`
    std::vector<Command> commands;
    size_t offset = 0;
};

struct Node;

struct Block
{
    std::vector<Node> nodes;
};

struct Node
{
    enum class Kind : uint8_t { Text, Action, If, With, Range, Break, Continue };

    Kind kind = Kind::Text;
    std::string text;
    Pipeline pipeline;
    Block body;
    Block otherwise;
    size_t offset = 0;
};

} // namespace efa::delivery::gotemplate
