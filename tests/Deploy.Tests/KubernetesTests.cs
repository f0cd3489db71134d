using k8s;
using k8s.Models;

namespace LytSlot.Deploy.Tests;

/// <summary>The manifests, read as strictly as the server would.</summary>
public sealed class KubernetesTests
{
    private const string Folder = "deploy/kubernetes";

    private static readonly string[] Hosts = ["api", "bot", "silo"];

    internal static IReadOnlyList<object> Objects { get; } =
        [.. Resources().SelectMany(file => KubernetesYaml.LoadAllFromString(
            File.ReadAllText(Tool.Path($"{Folder}/{file}")), typeMap: null, strict: true))];

    private static IReadOnlyDictionary<string, (V1PodSpec Pod, int? Replicas)> Workloads { get; } =
        Objects.Select(Workload).OfType<(string Name, V1PodSpec Pod, int? Replicas)>()
            .ToDictionary(one => one.Name, one => (one.Pod, one.Replicas));

    [Fact]
    public void Every_manifest_is_applied() =>
        Assert.Equal(
            Directory.GetFiles(Tool.Path(Folder), "*.yaml").Select(Path.GetFileName)
                .Where(name => name != "kustomization.yaml").Order(StringComparer.Ordinal),
            Resources().Order(StringComparer.Ordinal));

    [Fact]
    public void Pods_have_no_rights_and_write_nothing_of_their_own() =>
        Assert.All(Workloads.Values, one =>
        {
            Assert.True(one.Pod.SecurityContext.RunAsNonRoot);
            Assert.False(one.Pod.AutomountServiceAccountToken);
            Assert.All(one.Pod.Containers, container =>
            {
                Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
                Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
                Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
                Assert.True(container.Resources.Limits.ContainsKey("memory"));
            });
        });

    [Fact]
    public void Hosts_are_watched_and_have_time_to_leave() =>
        Assert.All(Hosts.Select(name => Workloads[name]), one =>
        {
            var container = Assert.Single(one.Pod.Containers);
            Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
            Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
            Assert.InRange(one.Pod.TerminationGracePeriodSeconds ?? 0, 45, 120);
            Assert.InRange(one.Replicas ?? 0, 2, 9);
        });

    [Fact]
    public void Of_each_host_one_may_be_away_at_a_time() =>
        Assert.Equal(
            Hosts,
            Objects.OfType<V1PodDisruptionBudget>()
                .Where(budget => budget.Spec.MaxUnavailable == "1")
                .Select(budget => budget.Spec.Selector.MatchLabels["app"])
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Secrets_are_named_and_never_said()
    {
        var said =
            from one in Workloads
            from container in one.Value.Pod.Containers
            from setting in container.Env ?? []
            let isSecret = setting.ValueFrom?.SecretKeyRef is not null
            where !isSecret && setting.Name.Split("__") is [.., "Token" or "SigningKey" or "OtherSigningKey"
                or "SecretKey" or "WebhookSecret"] or ["ConnectionStrings", ..]
            select $"{one.Key}: {setting.Name}";

        Assert.Empty(said);
        Assert.DoesNotContain(Objects, one => one is V1Secret);
    }

    /// <summary>It belongs to a restore alone, and is started by hand.</summary>
    [Fact]
    public void Nothing_runs_by_the_calendar() =>
        Assert.All(Objects.OfType<V1CronJob>(), job => Assert.True(job.Spec.Suspend));

    [Fact]
    public void What_is_not_allowed_is_closed() =>
        Assert.Contains(
            Objects.OfType<V1NetworkPolicy>(),
            policy => policy.Spec is { PolicyTypes: ["Ingress", "Egress"], Ingress: null, Egress: null }
                && policy.Spec.PodSelector.MatchLabels is null or { Count: 0 });

    private static (string Name, V1PodSpec Pod, int? Replicas)? Workload(object one) => one switch
    {
        V1StatefulSet set => (set.Metadata.Name, set.Spec.Template.Spec, set.Spec.Replicas),
        V1Deployment deployment =>
            (deployment.Metadata.Name, deployment.Spec.Template.Spec, deployment.Spec.Replicas),
        V1Job job => (job.Metadata.Name, job.Spec.Template.Spec, null),
        V1CronJob job => (job.Metadata.Name, job.Spec.JobTemplate.Spec.Template.Spec, null),
        _ => null,
    };

    private static IEnumerable<string> Resources() =>
        Yaml.Document($"{Folder}/kustomization.yaml").List("resources").Select(node => node.ToString());
}
