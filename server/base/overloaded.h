// Overloaded: one lambda per alternative of a variant, for std::visit.
#pragma once

namespace musubi {

template <typename... Lambdas>
struct Overloaded : Lambdas... {
  using Lambdas::operator()...;
};
template <typename... Lambdas>
Overloaded(Lambdas...) -> Overloaded<Lambdas...>;

}  // namespace musubi
