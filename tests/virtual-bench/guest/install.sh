# Makes a provisioned booth of the fresh guest: package, keys, configuration, and devices at every boot.
set -eu
export DEBIAN_FRONTEND=noninteractive
cp /bench/guest/booth-bench.rules /etc/udev/rules.d/71-booth-bench.rules
printf 'uinput\nsoftdog\nusblp\ndummy_hcd\n' >/etc/modules-load.d/bench.conf
echo 'options softdog soft_margin=60' >/etc/modprobe.d/bench.conf
modprobe -a softdog uinput
dpkg --force-unsafe-io -i /bench/booth.deb
install -d -m 0750 -o root -g booth /etc/booth
for name in ca collector-envelope collector-receipt device; do
  install -m 0640 -o root -g booth "/bench/keys/$name.crt" "/etc/booth/$name.crt"
done
install -d -m 0700 /etc/booth/keys
systemd-creds encrypt --name=device.key /bench/keys/device.key /etc/booth/keys/device.key.cred
install -m 0640 -o root -g booth /bench/booth.json /etc/booth/booth.json
# The bench plays the time server too: at every boot the clock is set before boothd asks.
cat >/etc/systemd/system/bench-clock.service <<'UNIT'
[Unit]
DefaultDependencies=no
After=local-fs.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'mkdir -p /run/systemd/timesync && touch /run/systemd/timesync/synchronized'
[Install]
WantedBy=sysinit.target
UNIT
# The emulator is slower than a board: only these two waits of the unit are longer.
mkdir -p /etc/systemd/system/boothd.service.d
printf '[Service]\nTimeoutStartSec=600\nWatchdogSec=60\n' >/etc/systemd/system/boothd.service.d/emulator.conf
systemctl daemon-reload
systemctl enable --now bench-clock.service
sync
