using System.CommandLine;

namespace Assay.Cli.Homes;

/// <summary>Which home, and who signs: options that every verb takes.</summary>
/// <param name="Home">Folder of the home; null looks for it.</param>
/// <param name="Name">The signer's name; null asks git.</param>
/// <param name="Address">The signer's address; null asks git.</param>
/// <param name="Command">The command as it was typed, told to whoever has to wait for it.</param>
internal sealed record HomeOptions(string? Home, string? Name, string? Address, string Command)
{
    private static readonly Option<string?> HomeOption = new("--home") { Description = "The home. Else $ASSAY_HOME, else the nearest folder .assay.", HelpName = "DIR", Recursive = true };
    private static readonly Option<string?> NameOption = new("--name") { Description = "The name to sign with. Else git's user.name.", HelpName = "NAME", Recursive = true };
    private static readonly Option<string?> AddressOption = new("--address") { Description = "The e-mail address to sign with. Else git's user.email.", HelpName = "ADDRESS", Recursive = true };

    /// <summary>The options, for the root command.</summary>
    public static IEnumerable<Option> All => [HomeOption, NameOption, AddressOption];

    /// <summary>What was given.</summary>
    public static HomeOptions Of(ParseResult parse) => new(parse.GetValue(HomeOption), parse.GetValue(NameOption), parse.GetValue(AddressOption), $"assay {string.Join(' ', parse.Tokens.Select(token => token.Value))}");
}
