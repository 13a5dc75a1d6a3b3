using Assay.Cli.Terminals;
using Assay.Kernel;

namespace Assay.Cli;

/// <summary>All that comes to the program from outside its arguments: tests give their own.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="CurrentFolder">Full path that relative paths start from.</param>
/// <param name="UserFolder">The user's own folder.</param>
/// <param name="Variable">Environment variables.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Entropy">Unpredictable bytes for keys, salts and identifiers.</param>
public sealed record Workplace(Terminal Terminal, string CurrentFolder, string UserFolder, Func<string, string?> Variable, TimeProvider Clock, Entropy Entropy)
{
    /// <summary>The process's own.</summary>
    public static Workplace OfProcess() =>
        new(Terminal.OfProcess(), Environment.CurrentDirectory, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.GetEnvironmentVariable, TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);
}
