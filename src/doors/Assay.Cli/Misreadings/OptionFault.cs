using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Assay.Kernel;

namespace Assay.Cli.Misreadings;

/// <summary>What is wrong with an option that exists: left out though it is needed, without a value, given twice, or with a value that it cannot take.</summary>
internal static class OptionFault
{
    /// <summary>The fault of an option that the parser complained about.</summary>
    public static Problem Of(OptionResult result, CommandResult given)
    {
        var option = result.Option;
        var name = option.Name;
        var help = Misreading.Help(given);
        var place = new Place(Field: name);
        if (result.IdentifierTokenCount == 0) return new Problem("command.no-option", $"'{Misreading.Path(given)}' needs this option.", $"Add {Pattern(option)}. {help}") { Place = place, Expected = option.Description };
        if (result.Tokens.Count == 0) return new Problem("command.no-value", "The option has no value.", $"Give one: {Pattern(option)}. {help}") { Place = place, Expected = Wanted(option) ?? option.Description };
        if (result.Tokens.Count > option.Arity.MaximumNumberOfValues) return new Problem("command.given-twice", "The option takes one value.", $"Keep one of them. {help}") { Place = place, Value = string.Join(", ", result.Tokens.Select(token => token.Value)) };
        var value = result.Tokens[^1].Value;
        var near = Suggestion.For(value, Choices(option));
        return new Problem("command.bad-value", "The option cannot take this value.", near is null ? $"Change it. {help}" : $"Did you mean '{near}'? {help}") { Place = place, Value = value, Expected = Wanted(option) };
    }

    private static string Pattern(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string? Wanted(Option option)
    {
        var choices = Choices(option).ToList();
        if (choices.Count > 0) return $"one of {string.Join(", ", choices)}";
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type == typeof(int) || type == typeof(long)) return "a whole number";
        if (type == typeof(DateTimeOffset)) return "a time, as in 2026-01-31T12:00:00Z";
        return type == typeof(bool) ? "true or false, or nothing" : null;
    }

    // A switch offers "true" and "false" by itself; the names of stages stand in the order of the lifecycle.
    private static IEnumerable<string> Choices(Option option) =>
        option.ValueType == typeof(bool) ? [] : option.CompletionSources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label);
}
