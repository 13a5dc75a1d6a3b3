using System.Diagnostics;

namespace Doors.Tests.Packaging;

/// <summary>Another program, run to its end.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">Its standard output and standard error together.</param>
internal sealed record Command(int ExitCode, string Output)
{
    /// <summary>Runs a program in a folder, without the settings that the test run itself was started with.</summary>
    public static async Task<Command> RunAsync(string folder, string program, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output + await errors);
    }

    /// <summary>The same, and it must end well.</summary>
    public static async Task<string> MustAsync(string folder, string program, params string[] arguments)
    {
        var command = await RunAsync(folder, program, new Dictionary<string, string>(), arguments);
        command.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{command.Output}");
        return command.Output;
    }
}
