namespace Doors.Tests.Packaging;

/// <summary>
/// The tool as a user has it: packed, and installed from the package alone, without any registry. Takes the better part of a minute; builds under
/// artifacts/, so that it is quicker the next time and no other build is disturbed.
/// </summary>
public sealed class InstalledTool : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assay-tool-").FullName;

    /// <summary>The folder with the one package.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <summary>The program.</summary>
    public string Program => Path.Combine(_folder, "bin", OperatingSystem.IsWindows() ? "assay.exe" : "assay");

    /// <summary>The folder in which the package's files lie after the installation.</summary>
    public string Files => Path.GetDirectoryName(Directory.EnumerateFiles(Path.Combine(_folder, "bin", ".store"), "assay.dll", SearchOption.AllDirectories).Single())!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Command.MustAsync(Repository.Root, "dotnet", "pack", "src/doors/Assay.Cli", "--artifacts-path", "artifacts/packaging", "--output", Packages, "-p:UseSharedCompilation=false");
        var sources = Path.Combine(_folder, "nuget.config");
        await File.WriteAllTextAsync(sources, $"""<configuration><packageSources><clear /><add key="packed" value="{Packages}" /></packageSources></configuration>""");
        await Command.MustAsync(_folder, "dotnet", "tool", "install", "assay", "--tool-path", Path.Combine(_folder, "bin"), "--configfile", sources);
    }

    /// <summary>Runs the program in a folder of its own, as a person who has used neither it nor git before.</summary>
    internal Task<Command> RunAsync(params string[] arguments)
    {
        var person = Directory.CreateDirectory(Path.Combine(_folder, "person")).FullName;
        var settings = new Dictionary<string, string> { ["HOME"] = person, ["XDG_CONFIG_HOME"] = Path.Combine(person, ".config"), ["XDG_STATE_HOME"] = Path.Combine(person, ".state"), ["ASSAY_HOME"] = "" };
        return Command.RunAsync(person, Program, settings, arguments);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
