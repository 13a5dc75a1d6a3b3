using System.Diagnostics;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Serving;

/// <summary>A home on a disk of a few mebibytes: a file system in memory that the server's process alone sees, so that nothing of it stays when the process ends.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Filler = "filler";

    private readonly Desk _desk;
    private readonly string _place;

    private SmallDisk(Desk desk, ServingProcess server, string place)
    {
        (_desk, _place) = (desk, place);
        Server = server;
    }

    /// <summary>The server whose home is there.</summary>
    public ServingProcess Server { get; }

    /// <summary>Whether such a disk can be had here: it takes a system that lets this user mount one.</summary>
    public static bool CanBeHad { get; } = OperatingSystem.IsLinux() && Try();

    /// <summary>Starts a server whose home is on a disk of so many bytes.</summary>
    public static async Task<SmallDisk> ServeAsync(Desk desk, long size)
    {
        var place = Directory.CreateDirectory(Path.Combine(desk.Folder, "disk")).FullName;
        var server = await ServingProcess.StartAsAsync(desk, [.. Apart, "sh", "-c", $"mount -t tmpfs -o size={size} tmpfs \"$1\" && exec \"$2\" serve --port 0 --home \"$1/home\"", "sh", place, AssayProcess.Program]);
        return new SmallDisk(desk, server, place);
    }

    /// <summary>Types a command where the server is, about its home.</summary>
    public async Task<Typed> TypeAsync(params string[] words)
    {
        using var typed = Process.Start(AssayProcess.Description(_desk, [.. Within, "--target", $"{Server.Id}", AssayProcess.Program, .. words, "--home", $"{_place}/home"]))!;
        var error = typed.StandardError.ReadToEndAsync();
        var output = await typed.StandardOutput.ReadToEndAsync();
        await typed.WaitForExitAsync();
        return new Typed(typed.ExitCode, output, await error);
    }

    /// <summary>Fills it to the last byte.</summary>
    public async Task FillAsync()
    {
        await using var filler = new FileStream(FillerFile, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) await filler.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes room again.</summary>
    public void MakeRoom() => File.Delete(FillerFile);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    // As others than the server see it.
    private string FillerFile => Path.Combine($"/proc/{Server.Id}/root{_place}", Filler);

    private static string[] Within => Environment.IsPrivilegedProcess ? ["nsenter", "--mount"] : ["nsenter", "--user", "--preserve-credentials", "--mount"];

    private static string[] Apart => Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];

    private static bool Try()
    {
        try
        {
            using var tried = Process.Start(new ProcessStartInfo(Apart[0], [.. Apart[1..], "mount", "-t", "tmpfs", "-o", "size=65536", "tmpfs", "/mnt"]) { RedirectStandardError = true });
            tried!.StandardError.ReadToEnd();
            tried.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
