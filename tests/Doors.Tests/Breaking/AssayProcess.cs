using System.Diagnostics;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Breaking;

/// <summary>The program itself, as a process of its own that can be killed: at a desk, with a folder for temporary files that nobody else uses.</summary>
internal sealed class AssayProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private AssayProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>Where a process of this desk puts temporary files.</summary>
    public static string TemporaryFolder(Desk desk) => Directory.CreateDirectory(Path.Combine(desk.Folder, "tmp")).FullName;

    public static AssayProcess Start(Desk desk, params string[] words) => new(Process.Start(Description(desk, [Program, .. words]))!);

    /// <summary>As somebody whom the permissions of files hold, which they do not when the tests run as root.</summary>
    public static AssayProcess StartBoundByPermissions(Desk desk, params string[] words) => new(Process.Start(Description(desk, [.. Bound, Program, .. words]))!);

    /// <summary>Whether there is a way to be held by permissions here.</summary>
    public static bool CanBeBound => !OperatingSystem.IsWindows() && (!Environment.IsPrivilegedProcess || File.Exists(Bound[0]));

    /// <summary>The next line of its progress; null when it has ended.</summary>
    public async Task<string?> NextLineAsync() => await _process.StandardError.ReadLineAsync();

    /// <summary>Waits for its end.</summary>
    public async Task<Typed> EndAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new Typed(_process.ExitCode, await _output, error);
    }

    /// <summary>Ends it without a chance to clean up, as <c>kill -9</c> does; false when it was faster.</summary>
    public async Task<bool> KillAsync()
    {
        var lives = !_process.HasExited;
        if (lives) _process.Kill();
        await _process.WaitForExitAsync();
        return lives && _process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    /// <summary>Where the program is.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "assay.exe" : "assay");

    // Root passes over permissions by these capabilities; a process without them is held like anybody.
    private static string[] Bound => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
        ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-dac_override,-dac_read_search,-fowner"]
        : [];

    /// <summary>How a process of this desk is started.</summary>
    public static ProcessStartInfo Description(Desk desk, string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = desk.Work, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(desk.Folder, "config");
        start.Environment["XDG_STATE_HOME"] = Path.Combine(desk.Folder, "state");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(desk.Folder, "cache");
        start.Environment["ASSAY_HOME"] = "";
        start.Environment["TMPDIR"] = TemporaryFolder(desk);
        start.Environment["DOTNET_TieredPGO"] = "0";
        // The runtime's own sockets for debuggers would be left in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
