using System.Diagnostics;

namespace Assay.Cli.Homes;

/// <summary>The name and address under which records are signed. They are sealed: a record holds a commitment to them, the vault the text.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Address">An e-mail address; empty when nobody said.</param>
internal sealed record SignerIdentity(string Name, string Address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What was given, else what <c>git config</c> says in the folder, else the account's name.</summary>
    /// <param name="name">From a flag, or null.</param>
    /// <param name="address">From a flag, or null.</param>
    /// <param name="folder">Where git looks for its settings.</param>
    public static SignerIdentity Find(string? name, string? address, string folder) =>
        new(name ?? Git("user.name", folder) ?? Environment.UserName, address ?? Git("user.email", folder) ?? "");

    private static string? Git(string setting, string folder)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["config", "--get", setting]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var value = git.StandardOutput.ReadToEnd().Trim();
            return git.WaitForExit(Patience) && git.ExitCode == 0 && value.Length > 0 ? value : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
