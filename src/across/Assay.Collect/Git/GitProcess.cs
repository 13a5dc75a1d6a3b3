using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.Git;

/// <summary>
/// Git, started so that a stranger's repository can neither run a program nor reach the network: its own settings for signatures, file watchers and
/// transports are overruled, missing objects are not fetched, and nothing is written.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private static readonly string[] Settings =
    [
        "-c", "log.showSignature=false", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "protocol.allow=never",
        "-c", "gpg.program=gpg", "-c", "gpg.openpgp.program=gpg", "-c", "gpg.ssh.program=ssh-keygen", "-c", "gpg.x509.program=gpgsm", "-c", "gpg.ssh.defaultKeyCommand=",
    ];

    private readonly Process _process;
    private readonly Task<string> _errors;

    private GitProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it writes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What it reads.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>Starts git in a folder, or <c>git.missing</c>.</summary>
    public static Outcome<GitProcess> Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["--no-pager", "-C", folder, .. Settings, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(variable);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception fault)
        {
            return new Problem("git.missing", $"The program git cannot be started: {fault.Message}", "Install git, and see that it is on the PATH.");
        }
    }

    /// <summary>All that git answers to a short question; null when it refuses.</summary>
    public static string? Ask(string folder, params IEnumerable<string> arguments)
    {
        var started = Start(folder, arguments);
        if (!started.Succeeded) return null;
        using var git = started.Value;
        git.Input.Close();
        var answer = git._process.StandardOutput.ReadToEnd();
        git._process.WaitForExit();
        return git._process.ExitCode == 0 ? answer : null;
    }

    /// <summary>Waits for the end, and says what went wrong, if anything.</summary>
    public Problem? End(Place place)
    {
        _process.WaitForExit();
        return _process.ExitCode == 0 ? null : CollectProblems.Unreadable(place, "a git repository", _errors.GetAwaiter().GetResult());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
