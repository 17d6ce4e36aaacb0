#include "tests/models/yaml/plaintree.h"

#include "yaml/plainmeaning.h"

using namespace efa::yaml;

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

PlainTree PlainTree::of(Node node)
{
    PlainTree tree = {.kind = node.kind(),
                      .tag = bytesOf(node.tag()),
                      .anchor = bytesOf(node.anchor()),
                      .text = bytesOf(node.value()),
                      .isString =
                          !node.isScalar() || node.style() != NodeStyle::Plain || plainIsString(node.value()),
                      .children = {}};
    for (const Node item : node.items())
        tree.children.push_back(of(item));
    for (const auto& [key, value] : node.members()) {
        tree.children.push_back(of(key));
        tree.children.push_back(of(value));
    }
    return tree;
}
