using System.CommandLine;
using System.CommandLine.Parsing;
using Assay.Kernel;

namespace Assay.Cli.Misreadings;

/// <summary>What is wrong with a command line, as problems: an unknown verb, an unknown option, a word too many, a value that is missing or makes no sense.</summary>
internal static class Misreading
{
    /// <summary>
    /// All faults of the words, none if there are none. An unknown verb or option stands alone, because what follows it could only be guessed at. An unknown option
    /// is one also where the parser took it for the value of an argument: nobody names a folder <c>--untill</c>.
    /// </summary>
    public static IReadOnlyList<Problem> Of(ParseResult parse)
    {
        var given = parse.CommandResult;
        if (given.Command.Subcommands.Count > 0) return parse.Errors.Count == 0 ? [] : [NoVerb(parse, given)];
        var options = UnknownOptions(parse).ToList();
        if (options.Count > 0) return [.. options.Select(option => NoOption(option, given))];
        var problems = Faults(parse, given).ToList();
        return problems.Count > 0 ? problems : [.. parse.Errors.Select(error => new Problem("command.misread", error.Message, Help(given)))];
    }

    /// <summary>The words that name the verb: <c>assay ledger verify</c>.</summary>
    public static string Path(CommandResult given) => given.Parent is CommandResult parent ? $"{Path(parent)} {given.Command.Name}" : "assay";

    /// <summary>Where the verb is explained.</summary>
    public static string Help(CommandResult given) => $"See '{Path(given)} --help'.";

    private static IEnumerable<Problem> Faults(ParseResult parse, CommandResult given) =>
    [
        .. parse.UnmatchedTokens.Select(word => TooMany(word, given)),
        .. parse.Errors.Select(error => OptionOf(error.SymbolResult)).OfType<OptionResult>().Distinct().Select(option => OptionFault.Of(option, given)),
        .. given.Command.Arguments.Where(argument => IsMissing(argument, given)).Select(argument => Missing(argument, given)),
    ];

    private static Problem NoVerb(ParseResult parse, CommandResult given)
    {
        // Whoever asks for JSON asks it of a verb that is yet to come.
        var word = parse.UnmatchedTokens.FirstOrDefault(unmatched => unmatched != "--json");
        if (word is not null && IsOption(word)) return NoOption(word, given);
        var verbs = string.Join(", ", given.Command.Subcommands.Select(verb => verb.Name));
        if (word is null) return new Problem("command.no-verb", $"'{Path(given)}' wants a verb.", Help(given)) { Expected = verbs };
        var near = Suggestion.For(word, given.Command.Subcommands.Select(verb => verb.Name));
        return new Problem("command.unknown-verb", $"There is no verb '{word}'.", near is null ? Help(given) : $"Did you mean '{near}'? {Help(given)}") { Value = word, Expected = verbs };
    }

    private static Problem NoOption(string word, CommandResult given)
    {
        var names = Known(given).SelectMany(option => option.Aliases.Append(option.Name));
        var near = Suggestion.For(word, names);
        return new Problem("command.unknown-option", $"'{Path(given)}' has no option '{word}'.", near is null ? Help(given) : $"Did you mean '{near}'? {Help(given)}") { Value = word };
    }

    private static Problem TooMany(string word, CommandResult given) =>
        new("command.too-many", $"'{Path(given)}' has no use for '{word}'.", $"Leave it out, or put quotes around a value with blanks in it. {Help(given)}") { Value = word, Expected = Usage(given) };

    private static Problem Missing(Argument argument, CommandResult given) =>
        new("command.no-argument", $"'{Path(given)}' needs this argument.", $"Add it. {Help(given)}") { Place = new Place(Field: NameOf(argument)), Expected = argument.Description };

    private static bool IsMissing(Argument argument, CommandResult given) =>
        !argument.HasDefaultValue && (given.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues;

    private static string Usage(CommandResult given) =>
        string.Join(' ', new[] { Path(given) }.Concat(given.Command.Arguments.Select(argument => argument.HasDefaultValue || argument.Arity.MinimumNumberOfValues == 0 ? $"[{NameOf(argument)}]" : NameOf(argument))));

    private static string NameOf(Argument argument) => argument.HelpName ?? argument.Name.ToUpperInvariant();

    /// <summary>What looks like an option and is none. Words after <c>--</c> are values, whatever they look like.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parse)
    {
        var before = parse.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet();
        var taken = parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return parse.UnmatchedTokens.Concat(taken).Where(word => IsOption(word) && before.Contains(word)).Distinct();
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static OptionResult? OptionOf(SymbolResult? at) => at switch
    {
        OptionResult option => option,
        ArgumentResult { Parent: OptionResult option } => option,
        _ => null,
    };

    private static IEnumerable<Option> Known(CommandResult given)
    {
        foreach (var option in given.Command.Options) yield return option;
        for (var above = given.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            foreach (var option in above.Command.Options.Where(option => option.Recursive)) yield return option;
        }
    }
}
