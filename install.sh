#!/usr/bin/env bash
# Installs ItaWorkflow as a service of this Debian server, or updates it: ./install.sh, as root.
# CERTIFICATE=… KEY=…: serves https itself on port 443 with that certificate (PEM). Without: http on 127.0.0.1:5080, for a proxy with TLS.
# An update is backed up first; when it does not come up healthy, the release and the data of before come back.
set -euo pipefail
called_from=$PWD
cd "$(dirname "$0")"
. scripts/prerequisites.sh
[ "$(id -u)" -eq 0 ] || { say "ต้องสั่งด้วยสิทธิ์ root" "This must be run as root."; exit 1; }
need_to_run
need curl curl
install_missing

home=/opt/itaworkflow data=/var/lib/itaworkflow settings=/etc/itaworkflow.env unit=/etc/systemd/system/itaworkflow.service
release=$home/releases/$(date +%Y%m%d-%H%M%S)
dotnet=$(readlink -f "$(command -v dotnet)")

id itaworkflow >/dev/null 2>&1 || useradd --system --home-dir "$data" --shell /usr/sbin/nologin itaworkflow
install -d -m 700 -o itaworkflow -g itaworkflow "$data"
install -d -m 755 "$home/releases"

say "กำลังสร้างโปรแกรม …" "Building …"
dotnet publish ItaWorkflow.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$release" \
  -v q -nologo

if ! [ -e "$settings" ]; then
  (
    umask 027
    {
      echo "DataDirectory=$data"
      echo "Demonstration=false"
      if [ -n "${CERTIFICATE:-}" ]; then
        install -m 640 -g itaworkflow "$(cd "$called_from" && readlink -f "$CERTIFICATE")" /etc/itaworkflow.crt
        install -m 640 -g itaworkflow "$(cd "$called_from" && readlink -f "$KEY")" /etc/itaworkflow.key
        echo "ASPNETCORE_URLS=https://*:443"
        echo "Kestrel__Certificates__Default__Path=/etc/itaworkflow.crt"
        echo "Kestrel__Certificates__Default__KeyPath=/etc/itaworkflow.key"
      else
        echo "ASPNETCORE_URLS=http://127.0.0.1:5080"
        echo "TrustedProxies=127.0.0.1"
      fi
    } >"$settings"
  )
fi

cat >"$unit" <<UNIT
[Unit]
Description=ItaWorkflow
After=network-online.target
Wants=network-online.target

[Service]
User=itaworkflow
WorkingDirectory=$home/current
EnvironmentFile=$settings
ExecStart=$dotnet $home/current/ItaWorkflow.Web.dll
Restart=on-failure
RestartPreventExitStatus=3
AmbientCapabilities=CAP_NET_BIND_SERVICE
NoNewPrivileges=true
ProtectSystem=full
PrivateTmp=true

[Install]
WantedBy=multi-user.target
UNIT

as_office() { # as_office COMMAND…: with the service's account and settings, read as systemd reads them
  systemd-run --quiet --wait --pipe --collect --uid=itaworkflow --gid=itaworkflow \
    -p EnvironmentFile="$settings" -p WorkingDirectory="$home/current" "$@"
}

is_well() {
  local url
  url=$(sed -n 's/^ASPNETCORE_URLS=//p' "$settings" | sed 's/\*/localhost/; s/;.*//')
  for _ in $(seq 60); do
    # 200 while everything is well, and while only papers cannot be typeset.
    curl -fsk -o /dev/null "$url/health" && return 0
    sleep 1
  done
  return 1
}

before=$(readlink "$home/current" 2>/dev/null || true)
backup=
if [ -n "$before" ]; then
  backup=$data/backups/before-update-$(date +%Y%m%d-%H%M%S).db
  install -d -m 700 -o itaworkflow -g itaworkflow "$data/backups"
  say "สำรองข้อมูลก่อนปรับรุ่น …" "Backing up first …"
  as_office "$dotnet" "$before/ItaWorkflow.Web.dll" backup "$backup"
fi

systemctl stop itaworkflow 2>/dev/null || true
ln -sfn "$release" "$home/current"
systemctl daemon-reload
systemctl enable -q itaworkflow
systemctl start itaworkflow
if is_well; then
  say "เปิดบริการแล้ว: $(sed -n 's/^ASPNETCORE_URLS=//p' "$settings")" "It serves. The first start prints the set-up code: journalctl -u itaworkflow"
  say "คัดลอก $data/keys/office.key ไปเก็บแยกจากไฟล์สำรอง" "Keep a copy of $data/keys/office.key apart from the backups."
  # Three releases are kept.
  find "$home/releases" -mindepth 1 -maxdepth 1 | sort -r | tail -n +4 | xargs -r rm -rf
  exit 0
fi

if [ -z "$before" ]; then
  say "เปิดบริการไม่สำเร็จ ดู journalctl -u itaworkflow" "It does not serve: see journalctl -u itaworkflow"
  exit 1
fi
say "รุ่นใหม่เปิดไม่สำเร็จ กำลังกลับไปรุ่นเดิม …" "The new release does not serve: going back …"
systemctl stop itaworkflow
ln -sfn "$before" "$home/current"
if [ -e "$data/itaworkflow.db" ]; then
  aside=$data/after-failed-update-$(date +%Y%m%d-%H%M%S)
  install -d -m 700 -o itaworkflow -g itaworkflow "$aside"
  mv "$data"/itaworkflow.db* "$aside"
  as_office "$dotnet" "$before/ItaWorkflow.Web.dll" restore "$backup"
fi
systemctl start itaworkflow
is_well || say "รุ่นเดิมก็เปิดไม่สำเร็จ ดู journalctl -u itaworkflow" "The release of before does not serve either: see journalctl -u itaworkflow"
exit 1
