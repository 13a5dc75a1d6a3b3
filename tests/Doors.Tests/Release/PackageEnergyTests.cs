using Assay.Cli.Capacity;

namespace Doors.Tests.Release;

/// <summary>The processor's counters of energy: packages only, and one that began anew.</summary>
public sealed class PackageEnergyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-energy-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Joules_are_those_of_the_packages_and_a_counter_may_begin_anew()
    {
        Write("intel-rapl:0", 900_000, 1_000_000);
        Write("intel-rapl:1", 100, 1_000_000);
        Write("intel-rapl:0:0", 5, 10);
        var before = PackageEnergy.Read(_folder.FullName);
        Write("intel-rapl:0", 400_000, 1_000_000);
        Write("intel-rapl:1", 2_000_100, 1_000_000);
        PackageEnergy.Between(before, PackageEnergy.Read(_folder.FullName)).ShouldBe(2.5);
    }

    [Fact]
    public void Where_there_is_no_counter_nothing_is_said()
    {
        PackageEnergy.Read(Path.Combine(_folder.FullName, "absent")).ShouldBeNull();
        PackageEnergy.Read(_folder.FullName).ShouldBeNull();
        PackageEnergy.Between(null, null).ShouldBeNull();
        Write("intel-rapl:0", 1, 2);
        File.WriteAllText(Path.Combine(_folder.FullName, "intel-rapl:0", "energy_uj"), "much");
        PackageEnergy.Read(_folder.FullName).ShouldBeNull();
    }

    private void Write(string zone, long microjoules, long range)
    {
        var folder = _folder.CreateSubdirectory(zone).FullName;
        File.WriteAllText(Path.Combine(folder, "energy_uj"), $"{microjoules}\n");
        File.WriteAllText(Path.Combine(folder, "max_energy_range_uj"), $"{range}\n");
    }
}
