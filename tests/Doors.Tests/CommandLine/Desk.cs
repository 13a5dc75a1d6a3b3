using Assay.Cli;
using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

/// <summary>A user's desk: an empty folder, an environment of its own, and the command line as the user types it.</summary>
public sealed class Desk : IDisposable
{
    private readonly Dictionary<string, string?> _variables = [];

    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("assay-desk-").FullName;
        _variables["XDG_CONFIG_HOME"] = Path.Combine(Folder, "config");
        _variables["XDG_STATE_HOME"] = Path.Combine(Folder, "state");
        Work = Directory.CreateDirectory(Path.Combine(Folder, "work")).FullName;
    }

    public string Folder { get; }

    /// <summary>The clock on the wall.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Where the user is.</summary>
    public string Work { get; set; }

    /// <summary>The bytes that commands wrote to the standard output.</summary>
    public MemoryStream Bytes { get; } = new();

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public string PathOf(string name) => Path.Combine(Work, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Types a line; words are split at blanks, unless they are given one by one.</summary>
    public async Task<Typed> Type(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var workplace = Workplace(output, error);
        var arguments = words.Length == 1 ? words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) : words;
        var code = await CommandTree.RunAsync(arguments, workplace);
        return new Typed(code, output.ToString(), error.ToString());
    }

    public Workplace Workplace(TextWriter output, TextWriter error) =>
        new(new Terminal(output, error, IsInteractive: false) { OpenBytes = () => Bytes }, Work, Folder, name => _variables.GetValueOrDefault(name), Clock, System.Security.Cryptography.RandomNumberGenerator.Fill);

    public void Dispose()
    {
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories)) Unlock(folder);
        Directory.Delete(Folder, recursive: true);
    }

    // A test may have locked a folder; only who may write to it can empty it.
    private static void Unlock(string folder)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
