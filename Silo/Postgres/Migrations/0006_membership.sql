-- 0006: who is in the cluster. Written by the silos; rebuilt by itself when they start.

create table cluster_version (
    deployment_id text        collate "C" not null,
    version       integer     not null,
    modified_at   timestamptz not null,
    constraint cluster_version_pk primary key (deployment_id)
) with (fillfactor = 50);

create table cluster_member (
    deployment_id text           collate "C" not null,
    address       varchar(45)    collate "C" not null,
    port          integer        not null,
    generation    integer        not null,
    silo_name     varchar(150)   not null,
    host_name     varchar(150)   not null,
    status        integer        not null,
    proxy_port    integer,
    suspect_times text,
    start_time    timestamptz(3) not null,
    alive_time    timestamptz(3) not null,
    constraint cluster_member_pk primary key (deployment_id, address, port, generation),
    constraint cluster_member_version foreign key (deployment_id) references cluster_version (deployment_id)
) with (fillfactor = 50);

comment on column cluster_member.status     is 'SiloStatus of Orleans: 3 is active, 6 is dead.';
comment on column cluster_member.proxy_port is 'Gateway port; 0 or null: takes no clients.';

grant select, insert, update, delete on cluster_version, cluster_member to lytslot_silo;
grant select on cluster_version, cluster_member to lytslot_api, lytslot_bot, lytslot_admin_reader;

insert into orleansquery (querykey, querytext)
values
('InsertMembershipVersionKey', $q$
    with inserted as (
        insert into cluster_version (deployment_id, version, modified_at)
        values (@DeploymentId, 0, now())
            on conflict (deployment_id) do nothing
        returning 1)
    select count(*)::integer from inserted
$q$),
('InsertMembershipKey', $q$
    with counted as (
        update cluster_version
           set version = version + 1,
               modified_at = now()
         where deployment_id = @DeploymentId
           and version = @Version
           and not exists (
               select from cluster_member
                where deployment_id = @DeploymentId
                  and address = @Address
                  and port = @Port
                  and generation = @Generation)
        returning deployment_id),
    inserted as (
        insert into cluster_member (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port,
                                    start_time, alive_time)
        select deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
               @StartTime, @IAmAliveTime
          from counted
        returning 1)
    select count(*)::integer from inserted
$q$),
('UpdateMembershipKey', $q$
    with counted as (
        update cluster_version
           set version = version + 1,
               modified_at = now()
         where deployment_id = @DeploymentId
           and version = @Version
           and exists (
               select from cluster_member
                where deployment_id = @DeploymentId
                  and address = @Address
                  and port = @Port
                  and generation = @Generation)
        returning deployment_id),
    updated as (
        update cluster_member
           set status = @Status,
               suspect_times = @SuspectTimes,
               alive_time = @IAmAliveTime
          from counted
         where cluster_member.deployment_id = counted.deployment_id
           and address = @Address
           and port = @Port
           and generation = @Generation
        returning 1)
    select count(*)::integer from updated
$q$),
('UpdateIAmAlivetimeKey', $q$
    update cluster_member
       set alive_time = @IAmAliveTime
     where deployment_id = @DeploymentId
       and address = @Address
       and port = @Port
       and generation = @Generation
$q$),
('MembershipReadRowKey', $q$
    select v.deployment_id as DeploymentId,
           m.address       as Address,
           m.port          as Port,
           m.generation    as Generation,
           m.silo_name     as SiloName,
           m.host_name     as HostName,
           m.status        as Status,
           m.proxy_port    as ProxyPort,
           m.suspect_times as SuspectTimes,
           m.start_time    as StartTime,
           m.alive_time    as IAmAliveTime,
           v.version       as Version
      from cluster_version v
      left join cluster_member m
        on m.deployment_id = v.deployment_id
       and m.address = @Address
       and m.port = @Port
       and m.generation = @Generation
     where v.deployment_id = @DeploymentId
$q$),
('MembershipReadAllKey', $q$
    select v.deployment_id as DeploymentId,
           m.address       as Address,
           m.port          as Port,
           m.generation    as Generation,
           m.silo_name     as SiloName,
           m.host_name     as HostName,
           m.status        as Status,
           m.proxy_port    as ProxyPort,
           m.suspect_times as SuspectTimes,
           m.start_time    as StartTime,
           m.alive_time    as IAmAliveTime,
           v.version       as Version
      from cluster_version v
      left join cluster_member m on m.deployment_id = v.deployment_id
     where v.deployment_id = @DeploymentId
$q$),
('GatewaysQueryKey', $q$
    select address    as Address,
           proxy_port as ProxyPort,
           generation as Generation
      from cluster_member
     where deployment_id = @DeploymentId
       and status = @Status
       and proxy_port > 0
$q$),
('DeleteMembershipTableEntriesKey', $q$
    with members as (
        delete from cluster_member where deployment_id = @DeploymentId)
    delete from cluster_version where deployment_id = @DeploymentId
$q$),
('CleanupDefunctSiloEntriesKey', $q$
    delete from cluster_member
     where deployment_id = @DeploymentId
       and status <> 3
       and alive_time < @IAmAliveTime
$q$);
